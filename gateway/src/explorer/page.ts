/** The page before the explorer: it asks for a token, since the API tells its contract to nobody who is not known. */
export const explorerPage = (nonce: string): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Explorateur de l’API · Vigie</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphql/explorer.css">
<script type="module" nonce="${nonce}" src="/graphql/explorer.js"></script>
</head>
<body>
<main id="door">
<h1>Explorateur de l’API</h1>
<p>Essayez des questions et lisez la description de chaque champ. L’API répond à un programme connu du service, selon ses droits.</p>
<noscript><p>L’explorateur a besoin de scripts. Sans eux, suivez <code>schema/README.md</code>, qui n’a besoin que de <code>curl</code>.</p></noscript>
<form id="token-form">
<label for="token">Jeton d’accès</label>
<input id="token" type="password" autocomplete="off" spellcheck="false" required aria-describedby="token-hint alert">
<p id="token-hint">Un programme le reçoit de <code>POST /oauth/token</code> contre son identifiant et son secret. Il reste dans cette page et disparaît avec elle.</p>
<p id="alert" role="alert"></p>
<button>Ouvrir l’explorateur</button>
</form>
</main>
<div id="explorer" hidden></div>
</body>
</html>
`;

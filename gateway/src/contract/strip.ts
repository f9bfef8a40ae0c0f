import { parse, print, visit, type DocumentNode } from 'graphql';

const securityFeatures = ['authenticated', 'requiresScopes'];

/**
 * The supergraph without its authorisation features.
 * `@apollo/gateway` 2.14 refuses to load a supergraph that carries them ("is for: SECURITY but is unsupported");
 * what they say is enforced by the rules generated from {@link file://./guard.ts}.
 */
export function stripSecurity(supergraph: string): string {
  return print(withoutSecurity(parse(supergraph)));
}

function withoutSecurity(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: (node) => {
      const name = node.name.value;
      if (securityFeatures.includes(name)) return null;
      if (name === 'link' && isSecurityLink(print(node))) return null;
      return undefined;
    },
    DirectiveDefinition: (node) => (securityFeatures.includes(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) =>
      node.name.value.startsWith('requiresScopes__') ? null : undefined,
  });
}

function isSecurityLink(link: string): boolean {
  return securityFeatures.some((feature) => link.includes(`specs.apollo.dev/${feature}/`));
}

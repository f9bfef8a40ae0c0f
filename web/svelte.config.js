import adapter from '@sveltejs/adapter-node';
import { frenchTypography } from './typography/preprocessor.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: [frenchTypography()],
  kit: {
    adapter: adapter({ out: 'build', precompress: true }),
    // Two hundred routes are a sixth of a page's scripts: the server tells which one an address is, when a link is near.
    router: { resolution: 'server' },
    // 'nonce' and not 'auto': every page is rendered per request, none is prerendered.
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        // The one inline style of a page: the box in which Kit announces page changes to screen readers.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        // A payment by card leaves for the page of the provider.
        'form-action': ['self', 'https://checkout.stripe.com'],
        'base-uri': ['none'],
        'frame-ancestors': ['none'],
      },
    },
  },
};

import adapter from '@sveltejs/adapter-node';
import { frenchTypography } from './typography/preprocessor.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: [frenchTypography()],
  kit: {
    adapter: adapter({ out: 'build', precompress: true }),
    // 'nonce' and not 'auto': every page is rendered per request, none is prerendered.
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'form-action': ['self'],
        'base-uri': ['none'],
        'frame-ancestors': ['none'],
      },
    },
  },
};

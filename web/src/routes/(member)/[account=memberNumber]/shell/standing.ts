export { default as CallGate } from '$lib/call/CallGate.svelte';
export { default as PageGate } from './PageGate.svelte';
export { default as StandingNotices } from './StandingNotices.svelte';

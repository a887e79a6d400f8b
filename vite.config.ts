import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	css: {
		preprocessorOptions: {
			scss: {
				loadPaths: ['src/lib/styles', 'node_modules'],
				// Deprecations inside govuk-frontend are for its authors to mend, not for ours to read.
				quietDeps: true
			}
		}
	}
});

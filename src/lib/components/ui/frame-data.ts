import type { RailItem } from './rail-item';

/** What the frames around pages read from page data. Every key may be missing. */
export interface FrameData {
	/** The secretariat that runs this site; null before set-up. */
	brand?: { name: string; contactEmail: string } | null;
	/** True on pages that show made-up data: a strip says so. */
	isExample?: boolean;
	/** Who is signed in, for the top bar. */
	signedIn?: { name: string } | null;
	/** The left rail; none is drawn without it. */
	rail?: { label: string; title: string; titleHref?: string; items: RailItem[] } | null;
}

import { isHttpError, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { VISITOR } from '$lib/domain/shared/actor';
import type { Context } from '$lib/server/context';
import { app } from '$lib/server/http/app';
import { compress } from '$lib/server/http/compress';
import { elsewhere } from '$lib/server/http/guard-group';
import { setSecurityHeaders } from '$lib/server/http/security-headers';
import { readActor } from '$lib/server/http/session-cookie';
import { endClosedDrafting } from '$lib/server/drafting/end-closed-drafting';
import { closeBallots } from '$lib/server/identity/ballots/close-ballots';
import { ensureBallotKeys } from '$lib/server/identity/ballots/ensure-ballot-keys';
import { INVITED_WRITERS } from '$lib/server/identity/letters/write-invited-letters';
import { remindOfClosing } from '$lib/server/identity/letters/remind-of-closing';
import { startJobs } from '$lib/server/jobs/run-jobs';
import { startTick } from '$lib/server/jobs/tick';
import { readMailSettings } from '$lib/server/mail/mail-settings';
import { smtpPost } from '$lib/server/mail/smtp-post';
import { startMail, stopMail, wakeMail } from '$lib/server/mail/start-mail';
import { writeTestLetters } from '$lib/server/mail/write-test-letters';
import { announceSetUp } from '$lib/server/people/announce-set-up';
import { errorLabel } from '$lib/server/log';
import { FIGURES_JOB, figuresJob } from '$lib/server/reports/build-figures';
import { forgetOrder } from '$lib/server/responses/forgetting/forget-order';
import { showBatches } from '$lib/server/responses/shown/show-batches';
import { takeInFollowUps } from '$lib/server/responses/follow-ups/take-in-follow-ups';
import { writeReceiptLetters } from '$lib/server/responses/receipts/write-receipt-letters';
import { siteOrigin } from '$lib/server/site-origin';

export const init: ServerInit = async () => {
	const ctx = await app();
	await announceSetUp(ctx);
	await startJobs(ctx, { [FIGURES_JOB]: figuresJob });
	startSending(ctx);
	const tick = startTick(ctx, {
		ballotKeys: ensureBallotKeys,
		closedBallots: closeBallots,
		closedDrafts: endClosedDrafting,
		batches: showBatches,
		followUps: takeInFollowUps,
		orderOfAnswers: forgetOrder,
		'closing-letters': remindOfClosing,
		// Letters whose turn has come since.
		mail: (ctx) => {
			wakeMail(ctx);
			return Promise.resolve();
		}
	});
	// Kit emits this when what was in flight has been answered.
	process.on('sveltekit:shutdown', () => {
		void tick
			.stop()
			.then(() => stopMail(ctx))
			.then(() => ctx.db.close())
			.finally(() => process.exit(0));
	});
};

/** Without mail, letters are made all the same, for the secretariat to send itself. */
function startSending(ctx: Context): void {
	const settings = readMailSettings();
	if (settings.kind === 'wrong') process.stderr.write(`Mail is off: ${settings.problem}\n`);
	if (settings.kind !== 'on') return;
	startMail(ctx, {
		post: smtpPost(settings.server),
		from: settings.from,
		origin: siteOrigin(),
		writers: { ...INVITED_WRITERS, receipt: writeReceiptLetters, test: writeTestLetters }
	});
}

// Answering pages load the brand's colours and a draft's pictures: what may not be known of the
// pages, not of these either.
const PARTS_OF_ANSWERING = [
	'/brand.css',
	'/(public)/consultations/[slug=slug]/guidance/images/[imageId=id]'
];
const isAnswering = (route: string | null): boolean =>
	route !== null && (PARTS_OF_ANSWERING.includes(route) || route.startsWith('/(respond)'));

export const handle: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	const ctx = await app();
	event.locals.ctx = ctx;
	event.locals.requestId = ctx.random.id();
	event.locals.actor = isAnswering(event.route.id) ? VISITOR : await readActor(ctx, event.cookies);

	const away = elsewhere(event.route.id, event.locals.actor, event.url);
	const page =
		away === null
			? await resolve(event)
			: new Response(null, { status: 303, headers: { location: away } });
	const isStatic = event.url.pathname.startsWith('/_app/');
	const response = await compress(event.request, page);
	setSecurityHeaders(response.headers, !isStatic);
	// Of answering, not even that it happened is logged: a time beside other times names people.
	if (!isAnswering(event.route.id) && !isStatic && event.route.id !== '/healthz')
		ctx.log.info('request', {
			requestId: event.locals.requestId,
			route: event.route.id ?? 'none',
			method: event.request.method,
			status: response.status,
			milliseconds: Math.round(performance.now() - started)
		});
	return response;
};

export const handleError: HandleServerError = ({ error, event, status }) => {
	const requestId = event.locals.requestId;
	if (status === 404 || isHttpError(error))
		return {
			message: 'There is no such page. Check the address, or go back and try again.',
			code: 'not-found',
			requestId
		};
	if (status === 413)
		return {
			message: 'What you sent is too large. Go back and send less at once.',
			code: 'too-large',
			requestId
		};
	const { log } = event.locals.ctx;
	const fields = { requestId, route: event.route.id ?? 'none', status, error: errorLabel(error) };
	if (isAnswering(event.route.id)) log.errorWithoutTime('unexpected error', fields);
	else log.error('unexpected error', fields);
	return {
		message: 'Something went wrong on our side. Nothing that was saved is lost. Try again.',
		code: 'unexpected',
		requestId
	};
};

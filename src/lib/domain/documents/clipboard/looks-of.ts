interface Tag {
	tagName: string;
	attribs: Record<string, string>;
}

const BY_NAME: Readonly<Record<string, string>> = {
	...{ b: 'strong', strong: 'strong', i: 'em', em: 'em', s: 's', strike: 's' },
	...{ sup: 'sup', sub: 'sub' }
};
const BY_STYLE: readonly [RegExp, string][] = [
	[/(^|;)font-weight:(bold|[6-9]00)/, 'strong'],
	[/(^|;)font-style:(italic|oblique)/, 'em'],
	[/(^|;)text-decoration(-line)?:[^;]*line-through/, 's'],
	[/(^|;)vertical-align:super/, 'sup'],
	[/(^|;)vertical-align:sub(;|$)/, 'sub']
];
const PLAIN: Readonly<Record<string, RegExp>> = {
	strong: /(^|;)font-weight:(normal|400)/,
	em: /(^|;)font-style:normal/
};

/**
 * How words look, as elements: Google Docs says bold by a style, and puts all there is into one
 * `b` that is not.
 * @param style without spaces, in small letters
 * @returns the outermost element; those inside of it are named by `data-also`
 */
export function looksOf(name: string, style: string): Tag {
	const own = BY_NAME[name];
	const byStyle = BY_STYLE.flatMap(([pattern, look]) => (pattern.test(style) ? [look] : []));
	const looks = [
		...new Set([...(own === undefined || PLAIN[own]?.test(style) ? [] : [own]), ...byStyle])
	];
	const [first, ...also] = looks;
	if (first === undefined) return { tagName: own === undefined ? name : 'span', attribs: {} };
	return { tagName: first, attribs: also.length === 0 ? {} : { 'data-also': also.join(' ') } };
}

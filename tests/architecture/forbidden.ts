import { EXCEPTIONS, MAY_IMPORT, PACKAGE_HOMES, WALLS } from './arrows.ts';
import { importsOf, resolveImport, withoutEnding } from './imports-of.ts';
import { zoneOf } from './zone.ts';

/** The arrows of a file that must not be there, each with what is wrong about it. */
export function forbiddenArrows(path: string, source: string): string[] {
	return importsOf(path, source).flatMap((specifier) => {
		const problem = problemWith(path, specifier);
		return problem === undefined ? [] : [`${path} imports ${specifier}: ${problem}`];
	});
}

function problemWith(path: string, specifier: string): string | undefined {
	const zone = zoneOf(path);
	const target = resolveImport(path, specifier);
	const isGenerated = /^\.{1,2}\/(.*\/)?\$types(\.js)?$/.test(specifier);
	if (target === undefined || isGenerated) return problemWithPackage(zone, specifier);

	const from = withoutEnding(path);
	const wall = WALLS.find((each) => each.from.test(from) && each.to.test(target));
	if (wall && !wall.unless?.test(`${from} -> ${target}`)) return wall.because;
	if (EXCEPTIONS.some((each) => each.from.test(from) && each.to.test(target))) return undefined;

	const targetZone = zoneOf(target);
	if (targetZone === zone) return undefined;
	return allowed(zone).some((each) => matches(each, targetZone))
		? undefined
		: `${zone} may not know ${targetZone}`;
}

const allowed = (zone: string): readonly string[] =>
	MAY_IMPORT[zone] ?? MAY_IMPORT[zone.replace(/\/.*/, '/*')] ?? [];

const matches = (pattern: string, zone: string): boolean =>
	pattern.endsWith('/*') ? zone.startsWith(pattern.slice(0, -1)) : pattern === zone;

function problemWithPackage(zone: string, specifier: string): string | undefined {
	const home = PACKAGE_HOMES.find(({ packages }) => packages.test(specifier));
	return home === undefined || home.homes.test(zone)
		? undefined
		: `${specifier} does not belong in ${zone}`;
}

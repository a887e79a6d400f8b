import { describe, expect, it } from 'vitest';
import { chair, mair, official } from '../../../../tests/support/cast.ts';
import { VISITOR } from '../../domain/shared/actor.ts';
import { elsewhere } from './guard-group.ts';

const desk = '/(secretariat)/secretariat/consultations/[consultationId=id]/coding';
const at = (path: string) => new URL(path, 'http://localhost:3000');
const url = at('/secretariat/consultations/abc/coding?theme=x');

describe('the guard of groups of routes', () => {
	it('sends a visitor to sign in, and from there back', () => {
		expect(elsewhere(desk, VISITOR, url)).toBe(
			'/sign-in?next=%2Fsecretariat%2Fconsultations%2Fabc%2Fcoding%3Ftheme%3Dx'
		);
		expect(elsewhere('/(auth)/account', VISITOR, at('/account?/end'))).toBe(
			'/sign-in?next=%2Faccount'
		);
	});

	it('lets the secretariat and the chair to the desk, and officials not', () => {
		expect(elsewhere(desk, mair, url)).toBeNull();
		expect(elsewhere(desk, chair, url)).toBeNull();
		expect(elsewhere(desk, official, url)).toBe('/official');
	});

	it('lets officials alone to what is theirs, but anybody to a link of one report', () => {
		const route = '/(official)/official/[releaseId=id]';
		expect(elsewhere(route, official, at('/official'))).toBeNull();
		expect(elsewhere(route, mair, at('/official'))).toBe('/secretariat');
		expect(elsewhere('/(official)/reply/[secret=secret]', VISITOR, at('/reply/x'))).toBeNull();
	});

	it('is in nobody’s way on public, answering and joining pages, or where there is no page', () => {
		for (const route of ['/(public)', '/(respond)/answer/[slug=slug]', '/(auth)/sign-in', null])
			for (const actor of [VISITOR, mair, chair, official])
				expect(elsewhere(route, actor, at('/'))).toBeNull();
	});
});

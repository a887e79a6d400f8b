/** Makes the compiler refuse a union whose cases are not all handled. Throws when reached. */
export function assertNever(value: never): never {
	throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}

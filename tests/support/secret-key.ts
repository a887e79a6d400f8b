/** The one secret key of all tests, so that what one process seals another can open. */
export const TEST_SECRET_KEY = 'the secret key of tests, of no use to anybody';

import { createContext } from 'svelte';

const [get, set, has] = createContext<boolean>();

/** Called by a frame whose pages are used all day: choices in it are drawn small. */
export const setDense = () => set(true);

/** Whether the component stands in such a frame. */
export const isDense = () => has() && get();

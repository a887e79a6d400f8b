// Selecting a passage needs script. Reading, filtering and marking as read work without it.
export const csr = true;

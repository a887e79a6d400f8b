// Pages are plain HTML and forms: what a respondent loads runs no script. A page that needs script
// (coding) says so itself. Set here, or an error page of an unknown address would ship the client.
export const csr = false;

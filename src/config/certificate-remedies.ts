/** What to do about a server's certificate that is not believed, by the code of Node's error. */
export function certificateRemedies(settings: {
  /** Which setting names an authority of one's own, and which one the server. */
  authority: string;
  address: string;
}): Record<string, string> {
  const unknown = `its certificate is of an authority that is not known here: name a PEM file of it in ${settings.authority}`;
  return {
    CERT_HAS_EXPIRED: 'its certificate has run out: renew it',
    CERT_NOT_YET_VALID: 'its certificate is not valid yet: look at the clocks of both machines',
    DEPTH_ZERO_SELF_SIGNED_CERT: unknown,
    SELF_SIGNED_CERT_IN_CHAIN: unknown,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknown,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknown,
    ERR_TLS_CERT_ALTNAME_INVALID: `its certificate is for another name: name the host in ${settings.address} as it does`,
  };
}

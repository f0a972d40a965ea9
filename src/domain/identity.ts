/** Words that say how a company is held, not which one it is; in the spelling that `words` leaves. */
const legalForms = new Set(
  `ab ag aps as asa bhd bv bvba co company corp corporation cv doo ek eg ev gbr gesmbh gmbh ggmbh inc incorporated
  kft kg kgaa kk llc llp lp ltd limited limitada ltda nv ohg oy oyj plc pte pty pvt private public sa sab sae sapi
  sarl sas sasu sca scs sdn sl slu sp spa spol spzoo srl sro ug ulc vof zoo zrt شركة`.split(/\s+/),
);

/** Words that are written or left out as it comes. */
const joiners = new Set(['and', 'und', 'et', 'y', 'the']);

/** Chinese and Japanese write the form onto the name, without a space. */
const attachedForms = /(股份有限公司|有限责任公司|有限公司|株式会社|有限会社|合同会社)/gu;

/**
 * An organization's name as it is compared: without case, accents, punctuation, joining words and legal form, so
 * that `Müller & Söhne GmbH` is `MULLER UND SOHNE` and `Contoso Ltd.` is `contoso`.
 * A name of nothing but such words stays as it is.
 */
export function organizationKey(name: string): string {
  const all = words(name);
  const significant = all.filter((word) => !legalForms.has(word) && !joiners.has(word));
  return (significant.length > 0 ? significant : all).join(' ');
}

function words(name: string): string[] {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    // Some letters are small only now, or have marks of their own when they are.
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .normalize('NFKC')
    .replace(attachedForms, withoutForm)
    // `S.A.`, `B. V.` and `A/S` are one word each, `&` and `+` are read as the word.
    .replace(/\bsp\.?\s*z\s*o\.?\s*o\b\.?/gu, ' spzoo ')
    .replace(/(?<!\p{L})(\p{L})\/(\p{L})(?!\p{L})/gu, '$1$2')
    .replace(/\b(\p{L})\.\s?(?=\p{L}\b)/gu, '$1')
    .replace(/[&+]/g, ' and ')
    .replace(/['’`´]/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Nothing, unless the form is all that there is. */
function withoutForm(form: string, ...found: (string | number)[]): string {
  const name = String(found.at(-1));
  return /[\p{L}\p{N}]/u.test(name.replace(attachedForms, '')) ? ' ' : form;
}

/** The domain of an email address, in lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

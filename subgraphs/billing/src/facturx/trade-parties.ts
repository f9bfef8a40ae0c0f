import type { Buyer, Seller } from '../invoice/parties.ts';
import { element, textElement, type Element } from './xml.ts';

/** Scheme of a SIREN (ISO/IEC 6523). */
const siren = { schemeID: '0002' };

/** Scheme of a SIRET. */
const siret = { schemeID: '0009' };

/** Scheme of an address of the French reform: it begins with the SIREN (BR-FR-12, BR-FR-13). */
const electronic = { schemeID: '0225' };

export function sellerElement(seller: Seller): Element {
  return element('ram:SellerTradeParty', [
    element('ram:Name', seller.name),
    textElement('ram:Description', seller.legalForm),
    organization(seller.siren),
    element('ram:DefinedTradeContact', [
      element('ram:DepartmentName', 'Facturation'),
      element('ram:TelephoneUniversalCommunication', [element('ram:CompleteNumber', seller.phone)]),
      element('ram:EmailURIUniversalCommunication', [element('ram:URIID', seller.email)]),
    ]),
    address(seller, null),
    electronicAddress(seller.siren),
    element('ram:SpecifiedTaxRegistration', [
      element('ram:ID', seller.vatNumber, { schemeID: 'VA' }),
    ]),
  ]);
}

export function buyerElement(buyer: Buyer): Element {
  return element('ram:BuyerTradeParty', [
    element('ram:GlobalID', buyer.siret, siret),
    element('ram:Name', buyer.name),
    organization(buyer.siren),
    buyer.addressee
      ? element('ram:DefinedTradeContact', [element('ram:DepartmentName', buyer.addressee)])
      : null,
    address(buyer, buyer.addressLine),
    electronicAddress(buyer.siren),
  ]);
}

function organization(number: string): Element {
  return element('ram:SpecifiedLegalOrganization', [element('ram:ID', number, siren)]);
}

function electronicAddress(number: string): Element {
  return element('ram:URIUniversalCommunication', [element('ram:URIID', number, electronic)]);
}

function address(
  { street, postCode, city }: Pick<Buyer, 'street' | 'postCode' | 'city'>,
  line: string | null,
): Element {
  return element('ram:PostalTradeAddress', [
    element('ram:PostcodeCode', postCode),
    textElement('ram:LineOne', street),
    textElement('ram:LineTwo', line),
    element('ram:CityName', city),
    element('ram:CountryID', 'FR'),
  ]);
}

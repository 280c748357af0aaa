/** ISO 4217 codes in use, as written beside an amount. */
export const currencyCodes: ReadonlySet<string> = new Set(
  (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP " +
    "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF " +
    "IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD " +
    "MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB " +
    "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD " +
    "UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"
  ).split(" "),
);

/** Symbols before or after an amount. */
export const currencySymbols: Readonly<Record<string, string>> = {
  $: "USD",
  "＄": "USD",
  US$: "USD",
  HK$: "HKD",
  A$: "AUD",
  C$: "CAD",
  NZ$: "NZD",
  S$: "SGD",
  NT$: "TWD",
  R$: "BRL",
  "€": "EUR",
  "£": "GBP",
  "￡": "GBP",
  "¥": "JPY",
  "￥": "JPY",
  "₩": "KRW",
  "₹": "INR",
  "₽": "RUB",
  "฿": "THB",
  "₫": "VND",
  "₱": "PHP",
  "₺": "TRY",
  "₴": "UAH",
  "₪": "ILS",
  "₦": "NGN",
  "₡": "CRC",
  "₲": "PYG",
  "₵": "GHS",
  "₸": "KZT",
  "₾": "GEL",
  "₼": "AZN",
  "₮": "MNT",
  "₭": "LAK",
  "៛": "KHR",
  "֏": "AMD",
  "৳": "BDT",
};

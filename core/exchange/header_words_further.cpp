#include <algorithm>
#include <array>
#include <iterator>

#include "core/exchange/header_words.h"

namespace relata::exchange {
namespace {

// Polish, Czech, Slovak, Hungarian, Romanian, Greek, Turkish, Swedish, Danish, Norwegian, Finnish, Dutch, Portuguese,
// Italian, Croatian, Slovene, Bulgarian, Ukrainian, Korean, Vietnamese and Indonesian.
constexpr HeaderWords kLanguages[] = {
    {"name",
     "imię i nazwisko|jméno a příjmení|celé jméno|meno a priezvisko|celé meno|név|teljes név|nume complet|nume și "
     "prenume|ονοματεπώνυμο|πλήρες όνομα|ad soyad|adı soyadı|isim|isim soyisim|namn|fullständigt namn|kontaktperson|"
     "navn|fulde navn|fullt navn|nimi|koko nimi|naam|volledige naam|contactpersoon|nome completo|nome e cognome|"
     "nominativo|ime i prezime|ime in priimek|пълно име|повне ім'я|піб|이름|성명|họ tên|họ và tên|nama|nama lengkap"},
    {"given_name",
     "imię|jméno|křestní jméno|meno|krstné "
     "meno|keresztnév|utónév|prenume|όνομα|ad|adı|förnamn|fornavn|etunimi|voornaam|"
     "nome|primeiro nome|nome próprio|ime|ім'я|име|nama depan"},
    {"middle_name",
     "drugie imię|druhé jméno|andra namn|mellanamn|mellemnavn|mellomnavn|toinen nimi|tussenvoegsel|"
     "segundo nome|secondo nome|по батькові|презиме"},
    {"family_name",
     "nazwisko|příjmení|priezvisko|vezetéknév|családnév|nume|nume de familie|επώνυμο|επίθετο|soyad|soyadı|soyisim|"
     "efternamn|efternavn|etternavn|sukunimi|achternaam|familienaam|cognome|sobrenome|apelido|último nome|prezime|"
     "priimek|прізвище|фамилно име|성|nama belakang"},
    {"company.name",
     "nazwa firmy|przedsiębiorstwo|společnost|název firmy|název společnosti|spoločnosť|názov firmy|cég|cégnév|vállalat|"
     "companie|societate|denumire firmă|nume companie|εταιρεία|εταιρία|επωνυμία|όνομα εταιρείας|şirket|şirket adı|"
     "firma adı|kurum|företag|företagsnamn|organisation|virksomhed|firmanavn|selskab|selskap|bedrift|yritys|"
     "yrityksen nimi|bedrijf|bedrijfsnaam|organisatie|nome da empresa|azienda|società|ditta|ragione sociale|"
     "denominazione|tvrtka|podjetje|фірма|компанія|організація|фирма|회사|회사명|công ty|tên công ty|perusahaan"},
    {"job_title",
     "stanowisko|pozice|funkce|pozícia|funkcia|beosztás|pozíció|funcție|θέση|θέση "
     "εργασίας|unvan|görev|pozisyon|befattning|"
     "stilling|tehtävänimike|asema|functie|cargo|função|ruolo|qualifica|posizione|radno "
     "mjesto|посада|длъжност|직책|직위|"
     "chức vụ|chức danh|jabatan"},
    {"department",
     "dział|oddělení|oddelenie|osztály|departament|τμήμα|departman|bölüm|avdelning|afdeling|avdeling|"
     "osasto|departamento|reparto|ufficio|odjel|відділ|отдел|부서|phòng ban|departemen"},
    {"email",
     "adres e-mail|adres email|poczta elektroniczna|e-mailová adresa|e-mail cím|email cím|adresă de email|adresă "
     "e-mail|"
     "ηλεκτρονικό ταχυδρομείο|διεύθυνση email|διεύθυνση ηλεκτρονικού ταχυδρομείου|e-posta|e-posta adresi|e-post|"
     "e-postadress|e-postadresse|mailadress|e-mailadresse|sähköposti|sähköpostiosoite|e-mailadres|endereço de email|"
     "endereço de e-mail|correio eletrônico|correio eletrónico|indirizzo e-mail|indirizzo email|posta elettronica|"
     "електронна пошта|ел. пошта|имейл адрес|이메일|이메일 주소|전자우편|địa chỉ email|thư điện tử|surel|"
     "adresse de messagerie|dirección de correo electrónico|电子邮件地址|emails"},
    {"phone",
     "numer telefonu|telefon służbowy|telefonní číslo|telefónne číslo|telefonszám|număr de telefon|τηλέφωνο|"
     "τηλέφωνο εργασίας|telefon numarası|iş telefonu|telefonnr|telefonnummer arbete|puhelin|puhelinnumero|telefoon|"
     "telefoonnummer|telefone|número de telefone|telefone comercial|telefono|numero di telefono|telefono ufficio|"
     "telefonska številka|broj telefona|номер телефону|телефонен номер|전화|전화번호|điện thoại|số điện thoại|telepon|"
     "téléphone (bureau)|teléfono del trabajo|商务电话"},
    {"mobile",
     "telefon komórkowy|komórka|mobilní telefon|mobilný telefón|mobilszám|telefon mobil|κινητό|κινητό τηλέφωνο|"
     "cep telefonu|gsm|mobilnr|matkapuhelin|mobiel|mobiel nummer|telemóvel|telefone celular|cellulare|"
     "telefono cellulare|mobitel|мобільний|мобільний телефон|мобилен|мобилен телефон|휴대폰|휴대전화|핸드폰|휴대폰번호|"
     "di động|ponsel|tél. mobile"},
    {"point:phone:fax", "faks|φαξ|faksi|팩스|fax geschäftlich|télécopie (bureau)|fax del trabajo|商务传真"},
    {"website",
     "strona internetowa|strona www|www|webové stránky|weboldal|honlap|pagină web|ιστοσελίδα|ιστότοπος|"
     "web sitesi|webbplats|hemsida|hjemmeside|nettside|verkkosivu|kotisivu|sito web|sito internet|веб-сайт|"
     "сайт|홈페이지|웹사이트|trang web|situs web"},
    {"street",
     "adres|ulica|ulice|adresa|cím|utca|stradă|strada|διεύθυνση|οδός|adress|gatuadress|vejnavn|osoite|"
     "katuosoite|straat|endereço|rua|morada|indirizzo|вулиця|주소|địa chỉ|alamat|straße geschäftlich|rue (bureau)|"
     "calle del trabajo|商务地址 街道|address 1: street 1|address 1: street 2|address 1: street 3|区|区县|县区|区/县"},
    {"city",
     "miasto|miejscowość|město|obec|mesto|város|település|oraș|localitate|πόλη|şehir|stad|postort|by|poststed|kaupunki|"
     "postitoimipaikka|plaats|woonplaats|gemeente|cidade|città|comune|località|grad|місто|град|도시|thành phố|kota|"
     "ort geschäftlich|ville (bureau)|ciudad de trabajo|商务地址 市/县|address 1: city"},
    {"region",
     "województwo|megye|județ|νομός|περιοχή|ilçe|län|maakunta|provincie|distrito|provincia|županija|"
     "область|tỉnh|provinsi|region geschäftlich|bundesland/kanton geschäftlich|商务地址 省/市/自治区|"
     "address 1: state/province"},
    {"postcode",
     "kod pocztowy|psč|irányítószám|cod poștal|τ.κ.|ταχυδρομικός κώδικας|posta kodu|postnummer|postnr|postinumero|"
     "cap|codice postale|poštanski broj|poštna številka|поштовий індекс|пощенски код|우편번호|kode pos|"
     "postleitzahl geschäftlich|code postal (bureau)|código postal del trabajo|商务地址 邮政编码|"
     "address 1: zip/postal code|address 1: postal code"},
    {"country",
     "kraj|země|stát|krajina|ország|țară|χώρα|ülke|maa|paese|nazione|država|країна|държава|국가|quốc gia|negara|"
     "land geschäftlich|land/region geschäftlich|pays/région (bureau)|país o región del trabajo|商务地址 国家/地区|"
     "address 1: country/region|address 1: country"},
    {"birthday",
     "data urodzenia|urodziny|datum narození|narozeniny|dátum narodenia|születési dátum|születésnap|data nașterii|"
     "ημερομηνία γέννησης|γενέθλια|doğum tarihi|doğum günü|födelsedatum|födelsedag|fødselsdato|fødselsdag|syntymäaika|"
     "syntymäpäivä|geboortedatum|verjaardag|data de nascimento|aniversário|data di nascita|compleanno|datum rođenja|"
     "datum rojstva|дата народження|дата на раждане|생년월일|생일|ngày sinh|tanggal lahir|born"},
    {"tags",
     "etykiety|tagi|štítky|címkék|etichete|ετικέτες|etiketler|etiketter|taggar|tunnisteet|marcadores|etichette|"
     "tag|oznake|мітки|етикети|태그|nhãn"},
    {"description",
     "uwagi|notatki|opis|poznámka|poznámky|megjegyzés|note|observații|σημειώσεις|σχόλια|notlar|açıklama|anteckningar|"
     "anteckning|kommentarer|noter|bemærkninger|notater|muistiinpanot|huomautus|opmerkingen|opmerking|notities|"
     "observações|anotações|nota|osservazioni|napomena|opombe|примітки|нотатки|забележки|비고|메모|ghi "
     "chú|catatan|附注"},
    {"owner",
     "właściciel|opiekun|vlastník|tulajdonos|υπεύθυνος|sorumlu|ansvarig|ansvarlig|omistaja|eigenaar|proprietário|"
     "responsabile|відповідальний|отговорник|owned by|account manager|relationship manager|联系人所有人|"
     "客户所有人|所属人"},
};

// Columns as particular programs name them: Outlook in other languages, Dynamics, Freshsales, Kingdee.
constexpr HeaderWords kPrograms[] = {
    {"company.name", "sales account name|sales account"},
    {"company.phone", "telefon firma|单位主要电话"},
    {"job_title", "職稱"},
    {"external_id", "客户编码|客户代码|(do not modify) contact|(do not modify) account|(do not modify) lead"},
    {"modified", "(do not modify) modified on"},
    {"point:email:other",
     "e-mail 2: adresse|e-mail 3: adresse|电子邮件 2 地址|电子邮件 3 地址|email address 2|email "
     "address 3"},
    {"point:phone:other", "telefon geschäftlich 2|商务电话 2"},
    {"point:phone:assistant", "telefon assistent|助理的电话"},
    {"address:home:street", "straße privat|rue (domicile)|住宅地址 街道"},
    {"address:home:city", "ort privat|ville (domicile)|住宅地址 市/县"},
    {"address:home:region", "region privat|bundesland/kanton privat|住宅地址 省/市/自治区"},
    {"address:home:postcode", "postleitzahl privat|code postal (domicile)|住宅地址 邮政编码"},
    {"address:home:country", "land privat|land/region privat|pays/région (domicile)|住宅地址 国家/地区"},
    {"address:other:street", "weitere straße|其他地址 街道|address 2: street 1|address 2: street 2"},
    {"address:other:city", "weiterer ort|其他地址 市/县|address 2: city"},
    {"address:other:region", "weitere region|其他地址 省/市/自治区|address 2: state/province"},
    {"address:other:postcode",
     "weitere postleitzahl|其他地址 邮政编码|address 2: zip/postal code|address 2: postal code"},
    {"address:other:country", "weiteres land|其他地址 国家/地区|address 2: country/region|address 2: country"},
};

constexpr HeaderWords kCompanies[] = {
    {"name",
     "nazwa|nazwa firmy|název|název "
     "firmy|názov|név|cég|cégnév|nume|denumire|companie|όνομα|επωνυμία|εταιρεία|şirket|ad|"
     "firma adı|namn|företag|företagsnamn|navn|virksomhed|firmanavn|bedrift|nimi|yritys|naam|bedrijf|bedrijfsnaam|nome|"
     "nome da empresa|azienda|società|ditta|ragione sociale|denominazione|naziv|tvrtka|назва|компанія|회사|회사명|công "
     "ty|"
     "perusahaan|sales account name"},
};

}  // namespace

HeaderWordList furtherWords() {
  static const auto all = [] {
    std::array<HeaderWords, std::size(kLanguages) + std::size(kPrograms)> words{};
    std::copy(std::begin(kPrograms), std::end(kPrograms),
              std::copy(std::begin(kLanguages), std::end(kLanguages), words.begin()));
    return words;
  }();
  return {all.data(), static_cast<qsizetype>(all.size())};
}

HeaderWordList furtherCompanyWords() { return {kCompanies, static_cast<qsizetype>(std::size(kCompanies))}; }

}  // namespace relata::exchange

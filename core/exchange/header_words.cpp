#include "core/exchange/header_words.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include "core/base/fold.h"
#include "core/exchange/shapes.h"

namespace relata::exchange {
namespace {

using Words = HeaderWords;

// Targets of a contact. For a company "company.x" is its own field x.
constexpr Words kWords[] = {
    {"name",
     "name|full name|display name|contact name|contact|contact person|contact full name|person|person name|customer "
     "name|lead name|vollständiger name|"
     "ansprechpartner|kontakt|kontaktname|nom complet|nom et prénom|contacto|nombre completo|nombre y "
     "apellidos|姓名|联系人|联系人姓名|"
     "联系人名称|客户姓名|全名|名称|聯絡人"},
    {"name_prefix", "salutation|prefix|name prefix|honorific prefix|anrede|titel|civilité|tratamiento|称谓|称呼"},
    {"given_name", "first name|given name|fname|forename|first|vorname|prénom|nombre|nombre de pila|名|名字"},
    {"middle_name",
     "middle name|additional name|zweiter vorname|weitere vornamen|deuxième prénom|segundo nombre|中间名"},
    {"family_name",
     "last name|family name|surname|lname|last|nachname|familienname|zuname|nom|nom de "
     "famille|apellido|apellidos|姓|姓氏"},
    {"name_suffix", "suffix|name suffix|honorific suffix|namenszusatz|suffixe|sufijo"},
    {"phonetic", "phonetic|phonetic name|yomi name|pinyin|拼音"},
    {"nickname", "nickname|alias|spitzname|surnom|apodo|昵称|花名"},
    {"company.name",
     "company|company name|organization|organisation|organization name|organisation name|account|account "
     "name|employer|business|"
     "business name|associated company|associated company names|primary associated "
     "company|firm|firma|firmenname|unternehmen|"
     "organisationsname|société|entreprise|raison sociale|empresa|compañía|organización|razón "
     "social|公司|公司名|公司名称|"
     "单位|单位名称|企业|企业名称|客户名称|客户名|客户|所属公司|所属客户|公司名稱"},
    {"job_title",
     "job title|title|position|role|job|occupation|job "
     "position|funktion|berufsbezeichnung|stelle|beruf|poste|fonction|titre|cargo|puesto|"
     "职位|职务|岗位|职称|職位"},
    {"department", "department|dept|abteilung|département|departamento|部门|所属部门|部門"},
    {"email",
     "email|e-mail|email address|e-mail address|mail|mail address|primary email|work email|business email|email "
     "1|email1 address|e-mail 1|"
     "contact email|company email|person email|person email work|email "
     "work|e-mail-adresse|mailadresse|courriel|adresse e-mail|adresse mail|"
     "adresse email|correo|correo electrónico|邮箱|电子邮箱|电子邮件|邮件|邮箱地址|邮件地址|email地址|電子郵件"},
    {"point:email:other",
     "email 2|email 3|e-mail 2|e-mail 2 address|e-mail 3 address|secondary email|other email|alternate "
     "email|alternative email|"
     "additional email addresses|zweite e-mail|person email other|email other"},
    {"point:email:home",
     "home email|personal email|private email|email home|person email home|e-mail privat|email personnel|correo "
     "personal|个人邮箱|私人邮箱"},
    {"phone",
     "phone|phone number|phone no|telephone|telephone number|tel|tel no|business phone|work phone|office phone|primary "
     "phone|main phone|phone 1|"
     "phone work|person phone|person phone work|company phone|telefon|telefonnummer|telefon "
     "geschäftlich|rufnummer|téléphone|"
     "numéro de téléphone|téléphone bureau|teléfono|número de "
     "teléfono|电话|电话号码|联系电话|联系方式|固定电话|座机|办公电话|公司电话|固话|電話"},
    {"mobile",
     "mobile|mobile phone|mobile number|mobile no|mobile phone number|cell|cell phone|cellphone|cellular|sms|sms phone "
     "number|whatsapp|"
     "whatsapp phone number|phone mobile|person phone mobile|handy|handynummer|mobil|mobiltelefon|mobilnummer|portable|"
     "téléphone portable|mobile personnel|móvil|celular|teléfono móvil|手机|手机号|手机号码|移动电话|手機"},
    {"point:phone:other",
     "phone 2|phone 3|other phone|other phone number|secondary phone|alternate phone|business phone 2|telefon "
     "2|备用电话|其他电话|"
     "person phone other|phone other"},
    {"point:phone:home",
     "home phone|home phone 2|private phone|phone home|person phone home|telefon privat|téléphone domicile|teléfono "
     "casa|家庭电话|住宅电话"},
    {"point:phone:fax", "fax|fax number|business fax|work fax|home fax|other fax|telefax|télécopie|传真|传真号码"},
    {"point:phone:assistant", "assistants phone|assistant phone|asst phone"},
    {"point:phone:pager", "pager|pager number"},
    {"point:phone:car", "car phone"},
    {"wechat", "wechat|we chat|wechat id|weixin|微信|微信号|微信账号"},
    {"qq", "qq|qq number|qq号|qq号码"},
    {"point:messaging:skype", "skype|skype id"},
    {"point:messaging:telegram", "telegram"},
    {"point:messaging:screen name", "screen name|im address"},
    {"point:web:LinkedIn", "linkedin|linkedin url|linkedin profile|linkedin profile url|linkedin bio|领英"},
    {"point:web:Twitter", "twitter|twitter handle|twitter username|x username"},
    {"point:web:Facebook", "facebook|facebook url"},
    {"point:web:other", "web page 2|website 2"},
    {"website",
     "website|website url|web site|web page|web page 1|web|url|homepage|webseite|webadresse|internet|site web|site "
     "internet|página web|"
     "sitio web|网站|网址|主页|公司网址|公司网站"},
    {"street",
     "street|street address|street 1|street 2|address|address 1|address 2|address line 1|address line 2|mailing "
     "street|mailing address|billing street|"
     "billing address|business street|business street 2|business street 3|primary address street|work address|work "
     "address 2|straße|strasse|"
     "adresse|anschrift|rue|adresse "
     "postale|calle|dirección|domicilio|地址|详细地址|街道|联系地址|公司地址|通讯地址|地址1"},
    {"city",
     "city|town|locality|mailing city|billing city|business city|work city|primary address "
     "city|ort|stadt|wohnort|ville|commune|ciudad|localidad|城市|市|所在城市|所在地"},
    {"region",
     "state|province|region|state province|state region|county|mailing state|mailing state province|billing "
     "state|billing state province|business state|work state|"
     "primary address state|bundesland|région|département géographique|provincia|estado|comunidad "
     "autónoma|省|省份|所在省|省市|地区"},
    {"postcode",
     "zip|zip code|zipcode|postal code|postcode|post code|mailing zip|mailing zip postal code|mailing postal "
     "code|billing zip|billing zip postal code|"
     "billing postal code|business postal code|work zip code|primary address postalcode|plz|postleitzahl|code "
     "postal|código postal|邮编|邮政编码"},
    {"country",
     "country|country region|country name|mailing country|billing country|business country|business country "
     "region|work country|"
     "primary address country|land|pays|país|国家|国家地区|国籍"},
    {"address:home:street", "home street|home street 2|home street 3|home address|home address 2|家庭住址|家庭地址"},
    {"address:home:city", "home city"},
    {"address:home:region", "home state"},
    {"address:home:postcode", "home postal code|home zip code|home zip"},
    {"address:home:country", "home country|home country region"},
    {"address:other:street",
     "other street|other street 2|other street 3|other address|shipping street|alt address street"},
    {"address:other:city", "other city|shipping city|alt address city"},
    {"address:other:region",
     "other state|other state province|shipping state|shipping state province|alt address state"},
    {"address:other:postcode",
     "other postal code|other zip|other zip postal code|shipping zip|shipping postal code|shipping zip postal code|alt "
     "address postalcode"},
    {"address:other:country", "other country|other country region|shipping country|alt address country"},
    {"stage", "stage|lifecycle stage|contact stage|phase|阶段|客户阶段|客户状态"},
    {"source",
     "source|lead source|contact source|original source|original traffic source|origin|referred "
     "by|quelle|herkunft|origine|origen|fuente|来源|客户来源|线索来源|渠道"},
    {"language", "language|preferred language|sprache|langue|idioma|语言"},
    {"owner",
     "owner|contact owner|account owner|company owner|lead owner|person owner|organization owner|record owner|assigned "
     "to|assignee|sales rep|sales agent|responsible|"
     "zuständig|verantwortlich|besitzer|propriétaire|responsable|propietario|归属人|负责人|所有人|所有者|业务员|跟进人|"
     "销售|销售人员|客户经理"},
    {"birthday",
     "birthday|birth date|birthdate|date of birth|dob|geburtstag|geburtsdatum|date de naissance|anniversaire|fecha de "
     "nacimiento|cumpleaños|生日|出生日期|出生年月"},
    {"birthday:year", "birth year"},
    {"birthday:month", "birth month"},
    {"tags",
     "tags|tag|labels|label|person labels|person label|categories|category|groups|group|group "
     "membership|keywords|segment|lists|schlagworte|schlagwörter|kategorien|gruppe|"
     "étiquettes|catégories|groupes|etiquetas|categorías|grupos|标签|分组|客户标签|分类"},
    {"description",
     "description|notes|note|comments|comment|remarks|remark|memo|about|bemerkung|bemerkungen|notiz|notizen|kommentar|"
     "commentaire|"
     "commentaires|remarque|remarques|notas|comentarios|observaciones|备注|描述|说明|附注|备注信息|備註"},
    {"external_id",
     "external id|record id|contact id|customer id|lead id|account id|company id|client id|person id|organization "
     "id|uid|uuid|guid|reference|contact number|customer number|"
     "kundennummer|kundennr|kunden nr|numéro client|número de cliente|编号|客户编号|联系人编号|客户id|联系人id"},
    {"created",
     "created|create date|created date|created at|created on|created time|date created|creation date|date added|added "
     "time|added at|date registered|person created|"
     "add time|person add time|person person created|erstellt|erstellt am|angelegt am|date de création|fecha de "
     "creación|创建时间|创建日期|建档时间"},
    {"modified",
     "modified|changed|last modified|last modified date|modified date|modified time|last changed|updated|updated "
     "at|update date|update time|last updated|date modified|"
     "person update time|person updated|last modified at|geändert am|zuletzt geändert|date de modification|fecha de "
     "modificación|更新时间|修改时间|最后修改时间|最近修改时间"},
    {"do-not-use:email", "do not email|do not use email|请勿发邮件"},
    {"do-not-use:phone", "do not call|请勿致电"},
    {"unsubscribed:email",
     "unsubscribed|opted out|opt out|email opt out|opted out of email|has opted out of email|email blacklisted|"
     "unsubscribed from all email|unsubscribed from emails|unsub time|unsubscribed at|unsubscribed on|unsubscribe date|"
     "opt out date|opt out time|abgemeldet|désabonné|退订|已退订|退订时间|退订日期|邮件退订|取消订阅"},
    {"unsubscribed:sms",
     "sms blacklisted|sms opt out|opted out of sms|sms unsubscribed|unsubscribed from sms|短信退订"},
    // What these say is a state: a bare yes there means that somebody is subscribed.
    {"subscription:email",
     "email marketing status|email status|marketing status|email subscription status|subscription "
     "status|订阅状态|邮件订阅状态"},
    {"subscription:sms", "sms marketing status|sms subscription status|短信订阅状态"},
    {"company.industry",
     "industry|sector|branche|industrie|secteur|secteur d'activité|industria|行业|所属行业|客户行业"},
    {"company.employees",
     "employees|number of employees|no of employees|employee count|company "
     "size|headcount|mitarbeiter|mitarbeiterzahl|anzahl mitarbeiter|effectif|"
     "nombre d'employés|empleados|número de empleados|员工数|员工人数|人员规模|公司规模"},
    {"company.domain", "domain|company domain name|company domain|email domain|域名"},
    {"company.website", "company website|company website url|account website|organization website"},
    {"company.phone", "account phone|company main phone|organization phone"},
    {"company.kind", "account type|company type|relation|客户类型"},
    {"company.parent",
     "parent account|parent company|parent|subsidiary of|muttergesellschaft|société mère|empresa "
     "matriz|上级公司|母公司|上级客户"},
};

// What the same words mean where the rows are companies.
constexpr Words kCompanyWords[] = {
    {"name",
     "name|company|company name|organization|organisation|organization name|account|account name|business "
     "name|firma|firmenname|unternehmen|société|entreprise|raison sociale|"
     "empresa|nombre|nom|公司|公司名|公司名称|单位|单位名称|企业名称|客户名称|客户名|客户|名称"},
    {"name",
     "название|название компании|название организации|наименование|компания|организация|фирма|клиент|会社名|会社"},
    {"kind", "type|record type|typ|kind"},
    {"", "contact|contact name|contact person|job title|title|position|first name|last name|birthday|联系人|职位"},
};

using Table = QHash<QString, QString>;

/// With `yields`, what a word means already counts.
void add(Table& table, const Words& words, bool company, bool yields = false) {
  QString target = QString::fromUtf8(words.target);
  if (company) {
    if (target.startsWith(QLatin1String("company."))) target = target.mid(8);
    if (target == QLatin1String("mobile") || target == QLatin1String("wechat") || target == QLatin1String("qq"))
      target = target == QLatin1String("mobile") ? QStringLiteral("point:phone:mobile")
                                                 : QStringLiteral("point:%1:").arg(target);
  }
  const auto all = QString::fromUtf8(words.words).split(QLatin1Char('|'));
  for (const QString& word : all)
    if (const QString key = headerKey(word); !yields || !table.contains(key)) table.insert(key, target);
}

Table contactTable() {
  Table table;
  for (const Words& words : kWords) add(table, words, false);
  for (const Words& words : scriptWords()) add(table, words, false);
  for (const Words& words : furtherWords()) add(table, words, false, true);
  return table;
}

Table companyTable() {
  Table table;
  for (const Words& words : kWords) add(table, words, true);
  for (const Words& words : scriptWords()) add(table, words, true);
  for (const Words& words : kCompanyWords) add(table, words, false);
  for (const Words& words : furtherCompanyWords()) add(table, words, false, true);
  // A contact person's name is not the firm's.
  for (const Words& words : furtherWords())
    if (!QString::fromUtf8(words.target).endsWith(QLatin1String("name"))) add(table, words, true, true);
  return table;
}

/// Other programs' words for a deal; whose it is, is called as with people.
constexpr Words kDealWords[] = {
    {"name",
     "Deal Name|Deal - Title|Opportunity|Opportunity Name|Opportunity Title|Title|Verkaufschance|Geschäft|"
     "Projektname|商机名称|商机|商机标题|项目名称"},
    {"amount",
     "Amount|Value|Deal Value|Deal - Value|Opportunity Value|Close Value|Deal Amount|Betrag|Auftragswert|"
     "Auftragsvolumen|Angebotswert|商机金额|预计金额|预计成交金额|预计销售金额|金额"},
    {"amount:currency",
     "Currency|Currency Code|Currency ISO Code|Amount Currency|Deal Currency|Deal - Currency|Deal - Currency of Value|"
     "Currency of Value|Opportunity Currency|Währung|Devise|币种|货币|币别"},
    {"expected_close",
     "Close Date|Expected Close Date|Closing Date|Deal - Expected close date|Expected Closing|Abschlussdatum|"
     "Erwarteter Abschluss|Erwartetes Abschlussdatum|Voraussichtlicher Abschluss|Geplanter Abschluss|"
     "预计成交日期|预计成交时间|预计签单日期|预计签约日期|预计结单日期"},
    {"opened_on",
     "Engage Date|Open Date|Opened Date|Deal Created Date|Create Date|Created Date|Created Time|Deal - Deal created|"
     "Date Created|Erstellt am|Angelegt am|Erstelldatum|Erstellungsdatum|商机创建日期|立项日期|创建日期|创建时间"},
    {"closed_on",
     "Closed Date|Deal - Won time|Deal - Lost time|Date Closed|Won Date|Lost Date|Geschlossen am|Abgeschlossen am|"
     "成交日期|实际成交日期|关闭日期"},
    {"stage",
     "Stage|Deal Stage|Deal - Stage|Sales Stage|Phase|Stufe|Verkaufsphase|Vertriebsphase|销售阶段|商机阶段|阶段"},
    {"pipeline", "Pipeline|Deal - Pipeline|管道|销售流程"},
    {"probability",
     "Probability|Probability (%)|Win Probability|Deal - Probability|Wahrscheinlichkeit|Abschlusswahrscheinlichkeit|"
     "赢单概率|赢单率|赢率|成交概率|概率"},
    {"owner",
     "Owner|Deal Owner|Deal - Owner|Opportunity Owner|Sales Agent|Verantwortlich|Verantwortlicher|Zuständig|"
     "Zuständiger|Verkäufer|负责人|商机负责人|销售负责人|跟进人|销售"},
    {"source", "Source|Lead Source|Quelle|Herkunft|来源|商机来源"},
    {"loss_reason",
     "Loss Reason|Lost Reason|Deal - Lost reason|Closed Lost "
     "Reason|Verlustgrund|Absagegrund|输单原因|丢单原因|流失原因"},
    {"competitor", "Competitor|Lost To|Lost Against|Wettbewerber|Mitbewerber|竞争对手|竞品"},
    {"contact",
     "Contact|Contact Person|Primary Contact|Associated Contact|Deal - Contact person|Ansprechpartner|Kontakt|"
     "联系人"},
    {"company.name",
     "Account|Account Name|Company|Organization|Organisation|Associated Company|Deal - Organization|Firma|Unternehmen|"
     "Kunde|客户|客户名|客户名称|公司|公司名称"},
    {"external_id", "Deal Id|Deal - ID|Opportunity Id|Record Id|商机编号"},
    {"description", "Description|Notes|Beschreibung|Notizen|Bemerkung|Bemerkungen|说明|备注"},
};

/// Those of shops and accounting programs for what was bought.
constexpr Words kOrderWords[] = {
    {"number",
     "Number|Order|Order Number|Order No|Order Id|Invoice|Invoice "
     "Number|Bestellnummer|Auftragsnummer|订单编号|订单号|单号|编号"},
    {"name", "Order Name|Title|Subject|Description|订单名称|名称|主题"},
    {"company.name",
     "Customer|Customer Name|Company|Account|Account "
     "Name|Organization|Client|Kunde|Kundenname|Firma|客户|客户名称|公司"},
    {"contact", "Contact|Contact Person|Buyer|联系人|购买人"},
    {"ordered_on",
     "Date|Order Date|Ordered On|Invoice Date|Created At|Created|Purchase "
     "Date|Bestelldatum|Auftragsdatum|Datum|下单日期|订单日期|日期"},
    {"amount",
     "Amount|Total|Order Total|Grand Total|Order Value|Invoice "
     "Total|Revenue|Betrag|Gesamtbetrag|Summe|金额|订单金额|合计|总额"},
    {"currency", "Currency|Currency Code|Währung|币种|货币"},
    {"owner", "Owner|Sales Agent|Salesperson|Verkäufer|负责人|销售"},
    {"external_id", "Record Id|External Id"},
    {"note", "Notes|Note|Bemerkung|备注"},
};

/// What a list of the team calls them.
constexpr Words kUserWords[] = {
    {"name",
     "Name|User|User Name|Full Name|Agent|Sales Agent|Sales Rep|Sales Person|Salesperson|Employee|Representative|"
     "Mitarbeiter|姓名|员工|员工姓名|销售|销售人员|用户"},
    {"email", "E-mail|Email|Mail|Email Address|Work Email|邮箱|电子邮箱"},
    {"active", "Active|Is Active|Enabled|启用|在职"},
};

constexpr Words kProductWords[] = {
    {"name",
     "Name|Product|Product Name|Title|Item|Item "
     "Name|Article|Produkt|Produktname|Artikel|Bezeichnung|产品|产品名称|商品名称|品名|名称"},
    {"code",
     "Code|SKU|Product Code|Item Code|Item Number|Article Number|Part "
     "Number|Artikelnummer|Produktnummer|编码|产品编码|货号|料号"},
    {"category", "Category|Type|Product Type|Series|Family|Product Family|Kategorie|Warengruppe|类别|分类|系列"},
    {"price", "Price|Unit Price|Sales Price|List Price|Sell Price|Preis|Einzelpreis|Listenpreis|单价|价格|售价|销售价"},
    {"currency", "Currency|Currency Code|Währung|币种|货币"},
    {"unit", "Unit|Unit Of Measure|UoM|Einheit|单位|计量单位"},
    {"cost", "Cost|Unit Cost|Purchase Price|Cost Price|成本|成本价|进价"},
    {"description", "Description|Notes|说明|描述|备注"},
    {"external_id", "Id|Product Id|Record Id|External Id"},
};

Table orderTable() {
  Table table;
  for (const Words& words : kOrderWords) add(table, words, false);
  return table;
}

Table memberTable() {
  Table table;
  for (const Words& words : memberWords()) add(table, words, false);
  return table;
}

Table consentTable() {
  Table table;
  for (const Words& words : consentWords()) add(table, words, false);
  return table;
}

/// A row of an order or a deal often is a line of it.
constexpr Words kLineWords[] = {
    {"line.product",
     "Product|Product Name|Item|Item Name|Article|SKU|Product Code|Item "
     "Code|Produkt|Produktname|Artikel|产品|产品名称|商品|商品名称|品名|货号"},
    {"line.name", "Line|Line Item|Line Description|Item Description|Position|明细|明细名称"},
    {"line.quantity", "Quantity|Qty|Count|Units|Pieces|Pcs|Menge|Anzahl|数量|件数"},
    {"line.unit", "Unit|Unit Of Measure|UoM|单位|计量单位"},
    {"line.price", "Price|Unit Price|Item Price|Price Each|Rate|Einzelpreis|单价|价格"},
    {"line.discount",
     "Discount|Discount (%)|Line Discount|Discount %|Discount Percent|Item Discount|Rabatt|行折扣|折扣率"},
    {"line.tax_rate", "Tax Rate|Tax %|VAT %|VAT Rate|Steuersatz|税率"},
};

Table lineTable() {
  Table table;
  for (const Words& words : kLineWords) add(table, words, false);
  return table;
}

Table productTable() {
  Table table;
  for (const Words& words : kProductWords) add(table, words, false);
  return table;
}

Table userTable() {
  Table table;
  for (const Words& words : kUserWords) add(table, words, false);
  return table;
}

Table dealTable() {
  Table table;
  for (const Words& words : kDealWords) add(table, words, false);
  return table;
}

/// What other programs call the fields of a lead; names and addresses are called as with people.
constexpr Words kLeadWords[] = {
    {"name", "Lead|Lead Name|Full Name|Name|Contact|Contact Name|线索|线索名称|姓名|联系人"},
    {"company_name",
     "Company|Company Name|Account|Account Name|Organization|Organisation|Firma|公司|公司名称|客户名称"},
    {"source", "Source|Lead Source|Original Source|Lead - Source|Quelle|Herkunft|来源|线索来源|渠道"},
    {"campaign", "Campaign|Campaign Name|UTM Campaign|Last Campaign|Kampagne|活动|市场活动|推广计划"},
    {"interest", "Interest|Product Interest|Interested In|Product|Interesse|意向|意向产品|感兴趣的产品"},
    {"status", "Status|Lead Status|Lead - Status|状态|线索状态"},
    {"owner", "Owner|Lead Owner|Lead - Owner|Assigned To|Verantwortlich|Zuständig|负责人|跟进人"},
    {"received",
     "Created|Created At|Created Date|Create Date|Creation Date|Created Time|Date Received|创建时间|获取时间"},
    {"first_touch",
     "First Touch|First Seen|First Page Seen|First "
     "Visit|Erstkontakt|首次接触|首次接触时间|首次接触日期|首次访问|首次访问时间"},
    {"region", "Region|State|State/Province|State/Region|Province|省份|地区|区域"},
    {"industry", "Industry|Branche|行业"},
    {"amount", "Amount|Value|Expected Value|Opportunity Amount|Lead - Value|预计金额|金额"},
    {"amount:currency",
     "Currency|Currency Code|Currency ISO Code|Amount Currency|Lead Currency|Lead - Currency|Currency of Value|Währung|"
     "Devise|币种|货币|币别"},
    {"reason", "Unqualified Reason|Disqualified Reason|Lost Reason|无效原因"},
    {"external_id", "Lead Id|Record Id|Lead - ID|线索编号"},
    {"description", "Description|Notes|Comments|说明|备注"},
};

constexpr Words kContractWords[] = {
    {"name", "Contract|Contract Name|Title|Subject|Vertrag|合同|合同名称|名称"},
    {"number", "Number|Contract Number|Contract No|Contract Id|Vertragsnummer|合同编号|合同号|编号"},
    {"company.name", "Customer|Customer Name|Company|Account|Account Name|Organization|Client|客户|客户名称|公司"},
    {"contact", "Contact|Contact Person|Signed By|联系人|签约人"},
    {"status", "Status|Contract Status|状态|合同状态"},
    {"amount", "Amount|Value|Contract Value|Total|Contract Amount|合同金额|金额|合同额"},
    {"amount:currency",
     "Currency|Currency Code|Currency ISO Code|Amount Currency|Contract Currency|Währung|Devise|币种|货币|币别"},
    {"starts",
     "Start|Start Date|Starts On|Contract Start|Contract Start Date|Begin|From|Valid "
     "From|Beginn|Vertragsbeginn|开始日期|生效日期"},
    {"ends",
     "End|End Date|Ends On|Contract End|Contract End Date|Until|To|Valid Until|Expiry "
     "Date|Expires|Ende|Vertragsende|结束日期|"
     "到期日期|终止日期"},
    {"owner", "Owner|Contract Owner|Account Manager|负责人|销售"},
    {"external_id", "Record Id|External Id"},
    {"note", "Notes|Note|Description|备注"},
};

Table contractTable() {
  Table table;
  for (const Words& words : kContractWords) add(table, words, false);
  return table;
}

Table leadTable() {
  Table table = contactTable();
  for (auto it = table.begin(); it != table.end();)
    it = it->startsWith(QLatin1String("company")) ? table.erase(it) : std::next(it);
  for (const Words& words : kLeadWords) add(table, words, false);
  return table;
}

/// A template says in brackets which columns have to be filled: "姓名（必填）", "Name (required)".
QString withoutMarks(const QString& column) {
  static const QRegularExpression mark(
      QStringLiteral("[(（\\[【〔]\\s*(必填|必填项|必填字段|必须|必选|非必填|选填|可选|可不填|单选|多选|必須|任意|필수|"
                     "선택|required|mandatory|"
                     "optional|pflichtfeld|pflicht|obligatoire|facultatif|obligatorio|opcional|"
                     "obbligatorio|facoltativo|verplicht|wymagane|обязательно|необязательно)\\s*[)）\\]】〕]"),
      QRegularExpression::CaseInsensitiveOption);
  QString plain = column;
  plain.remove(mark);
  return plain;
}

/// "手机2" means what "手机" does, where a record can have several.
QString numberedTarget(const Table& table, const QString& key) {
  static const QSet<QString> several{QStringLiteral("email"), QStringLiteral("phone"), QStringLiteral("mobile"),
                                     QStringLiteral("website"), QStringLiteral("street")};
  if (key.size() < 2 || !key.back().isDigit() || key.at(key.size() - 2).isDigit()) return {};
  const QString target = table.value(key.chopped(1));
  return several.contains(target) || target.startsWith(QLatin1String("point:")) ? target : QString();
}

}  // namespace

QString headerKey(const QString& column) {
  QString key;
  const QString folded = fold(withoutMarks(column));
  for (const QChar c : folded)
    if (c.isLetterOrNumber()) key += c;
  return key;
}

bool isOfSomeoneElse(const QString& column) {
  static const QSet<QString> words{
      QStringLiteral("by"),         QStringLiteral("manager"),   QStringLiteral("managers"),
      QStringLiteral("supervisor"), QStringLiteral("boss"),      QStringLiteral("assistant"),
      QStringLiteral("assistants"), QStringLiteral("spouse"),    QStringLiteral("emergency"),
      QStringLiteral("referrer"),   QStringLiteral("creator"),   QStringLiteral("guardian"),
      QStringLiteral("rep"),        QStringLiteral("agent"),     QStringLiteral("owner"),
      QStringLiteral("reports"),    QStringLiteral("reporting"), QStringLiteral("vorgesetzter"),
      QStringLiteral("assistent"),  QStringLiteral("assistenz"), QStringLiteral("notfallkontakt")};
  static const QRegularExpression phrases(QStringLiteral(
      "创建人|修改人|更新人|录入人|审核人|制单人|上级|紧急联系|推荐人|介绍人|助理|经理|负责人|业务员|"
      "跟进人|所有人|归属人|\\b(erstellt|geandert|angelegt) von\\b|\\b(cree|modifie|creado|modificado) p[ao]r\\b"));
  static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
  const QString folded = fold(column);
  const QStringList parts = folded.split(between, Qt::SkipEmptyParts);
  return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return words.contains(part); }) ||
         phrases.match(folded).hasMatch();
}

QString lineTarget(const QString& column) {
  static const Table lines = lineTable();
  return lines.value(headerKey(column));
}

QString synonymTarget(const QString& column, const QString& entity) {
  static const Table tickets = [] {
    Table table;
    for (const Words& words : ticketWords()) add(table, words, false);
    return table;
  }();
  if (entity == QLatin1String("ticket")) return tickets.value(headerKey(column));
  static const Table contacts = contactTable();
  static const Table companies = companyTable();
  static const Table deals = dealTable();
  static const Table leads = leadTable();
  if (entity == QLatin1String("lead")) return leads.value(headerKey(column));
  static const Table orders = orderTable();
  static const Table products = productTable();
  static const Table users = userTable();
  static const Table consents = consentTable();
  if (entity == QLatin1String("consent")) return consents.value(headerKey(column));
  static const Table members = memberTable();
  if (entity == QLatin1String("campaign_member")) return members.value(headerKey(column));
  static const Table contracts = contractTable();
  if (entity == QLatin1String("contract")) return contracts.value(headerKey(column));
  if (entity == QLatin1String("user")) return users.value(headerKey(column));
  if (entity == QLatin1String("order")) return orders.value(headerKey(column));
  if (entity == QLatin1String("product")) return products.value(headerKey(column));
  if (entity == QLatin1String("deal")) return deals.value(headerKey(column));
  const Table& table = entity == QLatin1String("company") ? companies : contacts;
  const QString key = headerKey(column);
  const auto known = table.constFind(key);
  return known != table.constEnd() ? *known : numberedTarget(table, key);
}

}  // namespace relata::exchange

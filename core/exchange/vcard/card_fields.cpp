#include "core/exchange/vcard/card_fields.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include "core/base/id.h"
#include "core/base/normal.h"
#include "core/contacts/card_lines.h"
#include "core/exchange/cell_words.h"
#include "core/exchange/address_line.h"
#include "core/exchange/vcard/vcard_text.h"
#include "core/store/yearly_date.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Words of TYPE that say nothing a person wants to read.
bool isNoise(const QString& type) {
  static const QSet<QString> words{s("internet"), s("pref"), s("voice"), s("msg"),    s("text"),  s("video"),
                                   s("x400"),     s("dom"),  s("intl"),  s("postal"), s("parcel")};
  return words.contains(type) || type.startsWith(s("x-evolution"));
}

bool hasNameParts(const VCardProperty& name) {
  const QStringList parts = name.parts();
  return std::any_of(parts.begin(), parts.end(), [](const QString& part) { return !part.trimmed().isEmpty(); });
}

bool saysCompany(const VCardProperty& property) {
  const QString value = property.text().toLower();
  return (property.name == s("KIND") && value == s("org")) ||
         (property.name == s("X-ABSHOWAS") && value == s("company"));
}

class CardReading {
 public:
  explicit CardReading(const VCard& card, CardOf whom = CardOf::Person)
      : m_card(card), m_company(whom == CardOf::Company) {
    for (const VCardProperty& property : card.properties)
      if (property.name == s("X-ABLABEL") && !property.group.isEmpty())
        m_labels.insert(property.group, plainLabel(property.text()));
  }

  CardFields read() {
    // What is preferred comes first: the first of a kind is the primary one.
    for (const bool preferred : {true, false})
      for (const VCardProperty& property : m_card.properties)
        if (property.isPreferred() == preferred) take(property);
    if (m_company) settleCompany();
    for (const VCardProperty& property : m_card.properties) keep(property);
    m_fields.rest = m_rest.join(QLatin1Char('\n'));
    return std::move(m_fields);
  }
  const QList<VCardProperty>& leftOut() const { return m_leftOut; }

 private:
  QString label(const VCardProperty& property) const { return labelOf(property, m_labels); }

  /// A firm is called by its card's name; it has one list of numbers.
  void settleCompany() {
    once(m_fields.name, m_fields.company);
    for (CardFields::Labelled mobile : std::as_const(m_fields.mobiles)) {
      if (mobile.label.isEmpty()) mobile.label = s("cell");
      m_fields.phones << mobile;
    }
    m_fields.mobiles.clear();
  }

  static void once(QString& to, const QString& text) {
    if (to.isEmpty()) to = text;
  }

  void take(const VCardProperty& property) {
    if (property.cut || property.value.size() > kKeptValue || takeUnusable(property)) return;
    if (takeName(property) || takeWork(property) || takeReach(property)) return;
    const QString& name = property.name;
    if (name == s("NOTE"))
      m_fields.description += (m_fields.description.isEmpty() ? QString() : s("\n")) + property.text();
    else if (name == s("CATEGORIES"))
      m_fields.tags += (m_fields.tags.isEmpty() ? QString() : s(" ::: ")) + property.list().join(s(" ::: "));
    else if (name == s("UID"))
      once(parseId(property.text()) ? m_fields.ownId : m_fields.uid, property.text());
    else if (name == s("REV"))
      once(m_fields.revision, momentText(property.text()));
    else if (name == s("LANG"))
      once(m_fields.language, property.text());
    else if (name == s("BDAY"))
      takeBirthday(property);
    else if (name == s("ADR"))
      takeAddress(property);
    else if (name == s("KIND") || name == s("X-ADDRESSBOOKSERVER-KIND"))
      m_fields.isGroup = m_fields.isGroup || property.text().toLower() == s("group");
  }

  /// True when that is all there is to it: an address that must not be used, and is not the primary one.
  bool takeUnusable(const VCardProperty& property) {
    const QString how = property.parameter(kDoNotUse).value(0).toUpper();
    if (how.isEmpty()) return false;
    QString kind, value = property.text(), name = label(property);
    if (property.name == s("EMAIL")) kind = s("email");
    if (property.name == s("URL")) kind = s("web");
    if (property.name == s("X-WECHAT")) kind = s("wechat");
    if (property.name == s("X-QQ")) kind = s("qq");
    if (property.name == s("TEL")) {
      kind = s("phone");
      value = plainNumber(property);
      if (how != s("PRIMARY") && property.types().contains(s("cell"))) name = mobileLabel(property);
    } else if (property.name == s("ADR")) {
      kind = s("address");
      CardReading alone(m_card);
      alone.takeAddress(property);
      const CardFields::Address a = alone.m_fields.addresses.value(0);
      value = addressLine({a.street, a.postcode, a.city, a.region, a.country});
    } else if (property.name == s("IMPP")) {
      kind = s("messaging");
      name = property.parameter("X-SERVICE-TYPE").value(0, name);
      value = value.section(QLatin1Char(':'), 1);
    }
    if (kind.isEmpty()) return false;
    add(m_fields.unusable[kind], {name, value});
    return how != s("PRIMARY");
  }

  bool takeName(const VCardProperty& property) {
    if (property.name == s("FN")) {
      once(m_fields.name, property.text());
    } else if (property.name == s("N")) {
      if (!m_parts) m_parts = &property;
      QString* const parts[] = {&m_fields.family, &m_fields.given, &m_fields.middle, &m_fields.prefix,
                                &m_fields.suffix};
      const QStringList raw = splitUnescaped(property.value, QLatin1Char(';'));
      for (qsizetype i = 0; i < 5 && i < raw.size(); ++i) {
        QStringList words;
        for (const QString& word : splitUnescaped(raw[i], QLatin1Char(',')))
          if (const QString text = unescapedText(word).trimmed(); !text.isEmpty()) words << text;
        // "Jr.,M.D." are two: written apart again, see the writer.
        once(*parts[i], words.join(parts[i] == &m_fields.suffix ? s(", ") : s(" ")));
      }
    } else if (property.name == s("NICKNAME")) {
      once(m_fields.nickname, property.list().join(s(", ")));
    } else if (property.name == s("X-PHONETIC-FIRST-NAME") || property.name == s("X-PHONETIC-LAST-NAME")) {
      m_fields.phonetic = (m_fields.phonetic + QLatin1Char(' ') + property.text()).trimmed();
    } else {
      return false;
    }
    return true;
  }

  bool takeWork(const VCardProperty& property) {
    if (property.name == s("ORG") && m_fields.company.isEmpty()) {
      QStringList parts = property.parts();
      m_fields.company = parts.takeFirst();
      parts.removeAll(QString());
      once(m_fields.department, parts.join(s(", ")));
    } else if (property.name == s("TITLE")) {
      once(m_fields.jobTitle, property.text());
    } else {
      return false;
    }
    return true;
  }

  bool takeReach(const VCardProperty& property) {
    const QString& name = property.name;
    if (name == s("EMAIL"))
      takeEmail(property);
    else if (name == s("TEL"))
      takePhone(property);
    else if (name == s("URL"))
      add(m_fields.webs, {label(property), property.text()});
    else if (name == s("IMPP") || name.startsWith(s("X-")))
      return takeChat(property);
    else
      return false;
    return true;
  }

  static void add(QList<CardFields::Labelled>& to, const CardFields::Labelled& item) {
    if (!item.value.isEmpty()) to << item;
  }

  void takeEmail(const VCardProperty& property) {
    QString mail = property.text();
    if (mail.startsWith(s("mailto:"), Qt::CaseInsensitive)) mail = mail.mid(7);
    // What is no address (X.400, a name) stays among what is kept, and the person is imported.
    if (looksLikeEmail(normalEmail(mail)))
      add(m_fields.emails, {label(property), mail});
    else if (!mail.trimmed().isEmpty())
      m_fields.noAddresses << mail.trimmed();
  }

  void takePhone(const VCardProperty& property) {
    const QString number = plainNumber(property);
    const QStringList types = property.types();
    if (types.contains(s("fax")) || types.contains(s("pager")))
      add(m_fields.faxes, {label(property), number});
    else if (!types.contains(s("cell")) && !saysMobile(label(property)))
      add(m_fields.phones, {label(property), number});
    else
      add(m_fields.mobiles, {m_fields.mobiles.isEmpty() ? label(property) : mobileLabel(property), number});
  }

  /// The first mobile number stands in its field; a further one has to say that it is one.
  QString mobileLabel(const VCardProperty& property) const {
    const QString name = label(property);
    if (!m_labels.value(property.group).isEmpty()) return name;
    return name.isEmpty() ? s("cell") : name + s(" cell");
  }

  /// False when the property is no account of a messenger.
  bool takeChat(const VCardProperty& property) {
    static const QHash<QString, QString> own{{s("X-AIM"), s("AIM")},        {s("X-ICQ"), s("ICQ")},
                                             {s("X-JABBER"), s("Jabber")},  {s("X-MSN"), s("MSN")},
                                             {s("X-SKYPE"), s("Skype")},    {s("X-SKYPE-USERNAME"), s("Skype")},
                                             {s("X-YAHOO"), s("Yahoo")},    {s("X-GOOGLE-TALK"), s("Google Talk")},
                                             {s("X-QQ"), s("qq")},          {s("X-WECHAT"), s("wechat")},
                                             {s("X-MS-IMADDRESS"), s("IM")}};
    QString service = own.value(property.name), account = property.text();
    if (property.name == s("IMPP")) {
      const auto colon = account.indexOf(QLatin1Char(':'));
      service = property.parameter("X-SERVICE-TYPE").value(0, account.left(qMax<qsizetype>(0, colon)));
      account = account.mid(colon + 1);
    }
    if (service.isEmpty()) return property.name == s("IMPP");
    QString* const field = service.compare(s("qq"), Qt::CaseInsensitive) == 0       ? &m_fields.qq
                           : service.compare(s("wechat"), Qt::CaseInsensitive) == 0 ? &m_fields.wechat
                                                                                    : nullptr;
    if (field && field->isEmpty())
      *field = account;
    else
      add(m_fields.chats, {service, account});
    return true;
  }

  void takeBirthday(const VCardProperty& property) {
    static const QRegularExpression shape(s("^(?:--|(\\d{4})-?)(\\d{2})-?(\\d{2})(?!\\d)"));
    const auto match = shape.match(property.text());
    const QString omitted = property.parameter("X-APPLE-OMIT-YEAR").value(0);
    const QString year = match.captured(1) == omitted ? QString() : match.captured(1);
    const QString day = match.captured(2) + QLatin1Char('-') + match.captured(3);
    if (const auto date = YearlyDate::fromText((year.isEmpty() ? s("--") : year + QLatin1Char('-')) + day))
      once(m_fields.birthday, date->text());
    else
      m_fields.birthdayOdd = true;
  }

  void takeAddress(const VCardProperty& property) {
    QStringList parts = property.parts();
    while (parts.size() < 7) parts << QString();
    for (QString& part : parts) part = part.simplified();
    QStringList street{parts[0], parts[1], parts[2]};
    street.removeAll(QString());
    const CardFields::Address address{label(property), street.join(s(", ")), parts[3], parts[4], parts[5], parts[6]};
    if (!parts.join(QString()).isEmpty()) m_fields.addresses << address;
  }

  static QString momentText(const QString& text) {
    static const QRegularExpression basic(s("^(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})(.*)$"));
    const auto match = basic.match(text);
    if (!match.hasMatch()) return text;
    return s("%1-%2-%3T%4:%5:%6%7")
        .arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4), match.captured(5),
             match.captured(6), match.captured(7));
  }

  /// Properties of which a field holds all there is to know.
  bool isTold(const VCardProperty& property) const {
    static const QSet<QString> told{s("BEGIN"), s("END"), s("VERSION"), s("PRODID"),    s("N"),
                                    s("NOTE"),  s("UID"), s("REV"),     s("CATEGORIES")};
    if (m_company && isLeftToCompany(property)) return false;
    // The same in another language or script ("FN;LANGUAGE=ja"), or a second one.
    if (property.name == s("FN")) return property.text().isEmpty() || property.text() == m_fields.name;
    if (property.name == s("TITLE")) return property.text().isEmpty() || property.text() == m_fields.jobTitle;
    if (property.name == s("NICKNAME")) return property.list().join(s(", ")) == m_fields.nickname;
    if (told.contains(property.name)) return true;
    if (m_company && saysCompany(property)) return true;
    if (property.name == s("BDAY")) return !m_fields.birthdayOdd;
    if (property.name == s("LANG")) return property.parameters.isEmpty() && m_fields.language == property.text();
    if (property.name == s("ORG"))
      return property.parameters.isEmpty() && property.parts().size() <= 2 &&
             m_fields.company == property.parts().value(0) &&
             (!m_company || (property.parts().size() == 1 && m_fields.name == m_fields.company));
    if (property.name == s("ADR")) return isPlainAddress(property);
    const bool address = property.name == s("EMAIL") || property.name == s("TEL") || property.name == s("URL");
    if (!address || !property.group.isEmpty()) return false;
    if (property.name == s("EMAIL") && !looksLikeEmail(normalEmail(property.text()))) return false;
    const QStringList types = property.types();
    const bool plain = std::all_of(types.begin(), types.end(), [&](const QString& type) {
      return isNoise(type) || (type == s("cell") && property.name == s("TEL"));
    });
    return plain && property.parameters.size() <= (types.isEmpty() ? 0 : 1);
  }

  /// The first address stands in the fields, and goes out again from there.
  bool isPlainAddress(const VCardProperty& property) const {
    const auto first = std::find_if(m_card.properties.begin(), m_card.properties.end(),
                                    [](const VCardProperty& one) { return one.name == QLatin1String("ADR"); });
    const QStringList parts = property.parts();
    return &*first == &property && property.group.isEmpty() && property.parameters.isEmpty() &&
           parts.value(0).trimmed().isEmpty() && parts.value(1).trimmed().isEmpty() && parts.size() <= 7;
  }

  /// What only people have fields for.
  static bool isLeftToCompany(const VCardProperty& property) {
    static const QSet<QString> names{s("NICKNAME"), s("TITLE"), s("BDAY"), s("LANG")};
    return names.contains(property.name) || (property.name == s("N") && hasNameParts(property));
  }

  void keep(const VCardProperty& property) {
    if (property.cut || property.value.size() > kKeptValue || m_kept + property.value.size() > kLongestCard) {
      m_fields.leftOut << property.name;
      m_leftOut << property;
      return;
    }
    VCardProperty kept = property;  // what must not be used is known, and may change
    kept.parameters.removeIf([](const VCardProperty::Parameter& p) { return p.name == QLatin1String(kDoNotUse); });
    if (kept.name == s("X-LABEL")) kept.name = s("LABEL");  // which version 4.0 has no more
    const bool other = kept.name == s("N") && m_parts && &property != m_parts && kept.value != m_parts->value;
    if (!(other && hasNameParts(kept)) && isTold(kept)) return;
    const QString line = withPlainBinary(kept).toLine();
    m_kept += line.size() + 1;
    m_rest << line;
  }

  const VCard& m_card;
  const bool m_company;
  QHash<QString, QString> m_labels;  // by group
  CardFields m_fields;
  const VCardProperty* m_parts = nullptr;  // the name in parts that was taken
  QStringList m_rest;
  QList<VCardProperty> m_leftOut;
  qsizetype m_kept = 0;
};

}  // namespace

QString plainNumber(const VCardProperty& property) {
  QString number = property.text();
  if (number.startsWith(s("tel:"), Qt::CaseInsensitive)) number = number.mid(4);
  return number.replace(s(";ext="), s(" ext. "), Qt::CaseInsensitive).section(QLatin1Char(';'), 0, 0);
}

QString labelOf(const VCardProperty& property, const QHash<QString, QString>& groupLabels) {
  if (const QString own = groupLabels.value(property.group); !own.isEmpty()) return own;
  QStringList words;
  for (const QString& type : property.types())
    if (!isNoise(type) && !words.contains(type)) words << type;
  words.removeAll(s("cell"));
  return words.join(QLatin1Char(' '));
}

QString plainLabel(const QString& label) {
  return label.startsWith(s("_$!<")) && label.endsWith(s(">!$_")) ? label.mid(4, label.size() - 8) : label;
}

CardFields fieldsOf(const VCard& card, CardOf whom) { return CardReading(card, whom).read(); }

CardOf whomOf(const VCard& card) {
  static const QSet<QString> people{s("TITLE"), s("ROLE"), s("NICKNAME"), s("BDAY")};
  QString name, firm;
  bool person = false;
  for (const VCardProperty& property : card.properties) {
    if (saysCompany(property)) return CardOf::Company;
    if (property.name == s("KIND")) return CardOf::Person;
    if (property.name == s("UID") && parseId(property.text())) person = true;  // ours says it
    if (property.name == s("FN") && name.isEmpty()) name = property.text().trimmed();
    if (property.name == s("ORG") && firm.isEmpty()) firm = property.parts().value(0).trimmed();
    person = person || people.contains(property.name) || (property.name == s("N") && hasNameParts(property));
  }
  return !person && !firm.isEmpty() && (name.isEmpty() || name == firm) ? CardOf::Company : CardOf::Person;
}

QList<VCardProperty> leftOutOf(const VCard& card) {
  CardReading reading(card);
  reading.read();
  return reading.leftOut();
}

}  // namespace relata::exchange

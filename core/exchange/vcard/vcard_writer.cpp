#include "core/exchange/vcard/vcard_writer.h"

#include <QRegularExpression>
#include <QSet>

#include "core/base/normal.h"
#include "core/exchange/vcard/card_fields.h"
#include "core/exchange/vcard/vcard_text.h"
#include "core/store/yearly_date.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kNoYear = 1604;  // a leap year, which stands for none

bool isTypeWord(const QString& word) {
  static const QSet<QString> words{s("home"), s("work"), s("fax"),  s("pager"), s("cell"), s("other"),
                                   s("car"),  s("isdn"), s("main"), s("bbs"),   s("modem")};
  return words.contains(word);
}

/// Properties that fields and contact points stand for: a kept line of these is written only while its value is there.
bool isManaged(const VCardProperty& property) {
  static const QSet<QString> names{s("TEL"),   s("URL"),      s("ADR"),   s("IMPP"),    s("ORG"),  s("X-AIM"),
                                   s("X-ICQ"), s("X-JABBER"), s("X-MSN"), s("X-SKYPE"), s("X-QQ"), s("X-WECHAT")};
  if (property.name == s("EMAIL")) return looksLikeEmail(normalEmail(property.text()));
  return names.contains(property.name);
}

class CardWriting {
 public:
  CardWriting(const CardContent& content, VCardVersion version) : m_content(content), m_version(version) {
    for (const QString& line : content.rest.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
      if (auto property = parseProperty(line.toUtf8(), "UTF-8")) m_kept << *std::move(property);
    m_used.resize(m_kept.size());
    for (const VCardProperty& property : std::as_const(m_kept)) {
      m_groups << property.group;
      if (property.name == s("X-ABLABEL") && !property.group.isEmpty())
        m_labels.insert(property.group, plainLabel(property.text()));
    }
  }

  QByteArray write() {
    put("BEGIN", s("VCARD"));
    put("VERSION", m_version == VCardVersion::V3 ? s("3.0") : s("4.0"));
    writeName();
    writeWork();
    writeReach();
    for (const CardContent::Point& point : m_content.points) {
      m_flag = point.doNotUse ? s("TRUE") : QString();
      m_label = point.label;
      writePoint(point);
    }
    m_flag.clear();
    m_label.reset();
    writeAbout();
    writeKept();
    put("END", s("VCARD"));
    return m_out;
  }

 private:
  void put(const char* name, const QString& value) { m_out += foldedLine(s(name) + QLatin1Char(':') + value); }
  void putText(const char* name, const QString& text) {
    if (!text.isEmpty()) put(name, escapedText(text));
  }

  bool isKept(const char* name) const {
    return std::any_of(m_kept.begin(), m_kept.end(),
                       [&](const VCardProperty& property) { return property.name == s(name); });
  }

  void writeName() {
    QStringList parts;
    for (const QString* part : {&m_content.family, &m_content.given, &m_content.middle, &m_content.prefix})
      parts << escapedText(*part);
    QStringList suffixes;
    for (const QString& suffix : m_content.suffix.split(s(", "))) suffixes << escapedText(suffix);
    parts << suffixes.join(QLatin1Char(','));
    // Version 3.0 asks for it whatever it says.
    if (m_content.kind != CardContent::Kind::Company || (m_version == VCardVersion::V3 && !isKept("N")))
      put("N", parts.join(QLatin1Char(';')));
    put("FN", escapedText(m_content.name));
    if (m_content.kind == CardContent::Kind::Person && !isKept("KIND")) put("KIND", s("individual"));
    if (m_content.kind == CardContent::Kind::Company) {
      put("KIND", s("org"));
      if (m_version == VCardVersion::V3) put("X-ABShowAs", s("COMPANY"));
    }
    putText("NICKNAME", m_content.nickname);
  }

  void writeWork() {
    if (!m_content.company.isEmpty() || !m_content.department.isEmpty()) {
      const bool kept = use([&](const VCardProperty& property) {
        QStringList parts = property.parts();
        if (property.name == s("ORG") && m_content.kind == CardContent::Kind::Company) return true;
        const bool same = property.name == s("ORG") && parts.takeFirst() == m_content.company;
        parts.removeAll(QString());
        return same && parts.join(s(", ")) == m_content.department;
      });
      const QString unit =
          m_content.department.isEmpty() ? QString() : QLatin1Char(';') + escapedText(m_content.department);
      if (!kept) put("ORG", escapedText(m_content.company) + unit);
      m_firmTold = kept;
    }
    putText("TITLE", m_content.jobTitle);
  }

  void writeReach() {
    writePrimary("EMAIL", m_content.email, {});
    writePrimary("TEL", m_content.phone, {});
    writePrimary("TEL", m_content.mobile, s("cell"));
    writePrimary("URL", m_content.website, {});
    writePrimary("X-WECHAT", m_content.wechat, {});
    writePrimary("X-QQ", m_content.qq, {});
    const AddressParts& address = m_content.address;
    if (const QString line = addressLine(address); !line.isEmpty() && !useAddress(line)) {
      QStringList parts{QString(), QString()};
      for (const QString* part : {&address.street, &address.city, &address.region, &address.postcode, &address.country})
        parts << escapedText(*part);
      put("ADR", parts.join(QLatin1Char(';')));
    }
  }

  void writePrimary(const char* name, const QString& value, const QString& label) {
    m_flag = m_content.unusable.contains(value) ? s("PRIMARY") : QString();
    writeValue(name, value, label);
    m_flag.clear();
  }

  void writePoint(const CardContent::Point& point) {
    if (point.kind == s("address")) {
      if (!useAddress(point.value)) labelled("ADR", s(";;%1;;;;").arg(escapedText(point.value)), point.label);
    } else if (point.kind == s("messaging")) {
      writeChat(point);
    } else {
      const char* name = point.kind == s("email")    ? "EMAIL"
                         : point.kind == s("phone")  ? "TEL"
                         : point.kind == s("wechat") ? "X-WECHAT"
                         : point.kind == s("qq")     ? "X-QQ"
                                                     : "URL";
      writeValue(name, point.value, point.label);
    }
  }

  static CardFields::Labelled chatOf(const VCardProperty& property) {
    VCard card;
    card.properties << property;
    const CardFields fields = fieldsOf(card);
    if (!fields.wechat.isEmpty()) return {s("wechat"), fields.wechat};
    if (!fields.qq.isEmpty()) return {s("qq"), fields.qq};
    return fields.chats.value(0);
  }

  void writeChat(const CardContent::Point& point) {
    const bool kept = use([&](const VCardProperty& property) {
      if (property.name != s("IMPP") && !property.name.startsWith(s("X-"))) return false;
      const CardFields::Labelled chat = chatOf(property);
      return chat.value.compare(point.value, Qt::CaseInsensitive) == 0 &&
             (isCalled(chat.label) || isCalled(labelOf(property, m_labels)));
    });
    if (kept) return;
    VCardProperty property;
    property.name = s("IMPP");
    if (!point.label.isEmpty()) property.parameters << VCardProperty::Parameter{s("X-SERVICE-TYPE"), {point.label}};
    static const QRegularExpression scheme(s("^[a-z][a-z0-9+.\\-]*$"));
    const QString service = point.label.toLower();
    property.value =
        (scheme.match(service).hasMatch() ? service : s("x-im")) + QLatin1Char(':') + escapedText(point.value);
    flag(property);
    m_out += foldedLine(property.toLine());
  }

  void flag(VCardProperty& property) const {
    if (!m_flag.isEmpty()) property.parameters << VCardProperty::Parameter{s(kDoNotUse), {m_flag}};
  }

  void writeValue(const char* name, const QString& value, const QString& label) {
    if (value.isEmpty()) return;
    const QString key = keyOf(s(name), value);
    const bool kept = use([&](const VCardProperty& property) {
      return property.name == QLatin1String(name) && keyOf(property.name, property.text()) == key &&
             isCalled(labelOf(property, m_labels));
    });
    if (!kept) labelled(name, escapedText(value), label);
  }

  static QString keyOf(const QString& name, const QString& value) {
    if (name == s("EMAIL")) return normalEmail(value);
    if (name == s("TEL")) return normalPhone(value, {}).section(QLatin1Char(';'), 0, 0);
    return value;
  }

  bool useAddress(const QString& line) {
    return use([&](const VCardProperty& property) {
      if (property.name != s("ADR")) return false;
      VCard card;
      card.properties << property;
      const auto addresses = fieldsOf(card).addresses;
      if (addresses.isEmpty()) return false;
      const CardFields::Address& a = addresses.first();
      return addressLine({a.street, a.postcode, a.city, a.region, a.country}) == line &&
             isCalled(labelOf(property, m_labels));
    });
  }

  /// A kept line says its label, too; the fields of a contact have none.
  bool isCalled(const QString& label) const {
    return !m_label || label == *m_label || withoutCell(label) == withoutCell(*m_label);
  }

  /// A further mobile number says by its label that it is one, a line of a card by its type.
  static QString withoutCell(const QString& label) {
    QStringList words = label.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeAll(s("cell"));
    return words.join(QLatin1Char(' '));
  }

  /// A label made of words that vCard knows is a type; any other one stands in a group, as Apple's programs write it.
  void labelled(const char* name, const QString& value, const QString& label) {
    const QStringList words = label.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (label.isEmpty() || std::all_of(words.begin(), words.end(), isTypeWord)) {
      QString types = words.isEmpty() ? QString() : s(";TYPE=") + words.join(QLatin1Char(',')).toUpper();
      // Programs that read 3.0 expect an e-mail address to say that it is one of the Internet.
      if (words.isEmpty() && m_version == VCardVersion::V3 && qstrcmp(name, "EMAIL") == 0) types = s(";TYPE=INTERNET");
      m_out += foldedLine(s(name) + types + flagText() + QLatin1Char(':') + value);
      return;
    }
    int number = 1;
    while (m_groups.contains(s("item%1").arg(number))) ++number;
    const QString group = s("item%1").arg(number);
    m_groups << group;
    m_out += foldedLine(group + QLatin1Char('.') + s(name) + flagText() + QLatin1Char(':') + value);
    m_out += foldedLine(group + s(".X-ABLabel:") + escapedText(label));
  }

  QString flagText() const { return m_flag.isEmpty() ? QString() : s(";%1=%2").arg(s(kDoNotUse), m_flag); }

  /// Without its year it is --0412 in version 4.0; programs of 3.0 understand the year that Apple's write for none.
  void writeBirthday() {
    const auto date = YearlyDate::fromText(m_content.birthday);
    if (!date) return;
    const QDate day = date->in(date->year > 0 ? date->year : kNoYear);
    if (m_version == VCardVersion::V3)
      return date->year > 0 ? put("BDAY", date->text()) : put("BDAY;X-APPLE-OMIT-YEAR=1604", day.toString(Qt::ISODate));
    put("BDAY", date->year > 0 ? day.toString(s("yyyyMMdd")) : s("--") + day.toString(s("MMdd")));
  }

  void writeAbout() {
    writeBirthday();
    putText("NOTE", m_content.description);
    QStringList tags;
    for (const QString& tag : m_content.tags) tags << escapedText(tag);
    if (!tags.isEmpty()) put("CATEGORIES", tags.join(QLatin1Char(',')));
    writeValue("LANG", m_content.language, {});
    putText("UID", m_content.uid);
    if (m_content.revision.isValid()) put("REV", m_content.revision.toUTC().toString(s("yyyyMMdd'T'HHmmss'Z'")));
  }

  /// Writes the first kept line that says this, as it came. False when there is none.
  template <typename Says>
  bool use(Says says) {
    for (qsizetype i = 0; i < m_kept.size(); ++i)
      if (!m_used[i] && says(m_kept[i])) {
        m_used[i] = true;
        VCardProperty line = m_kept[i];
        flag(line);
        writeAsItCame(line);
        if (!m_kept[i].group.isEmpty()) m_written << m_kept[i].group;
        return true;
      }
    return false;
  }

  /// Somebody may work for more than one firm; the field has the first, and a plain line is kept only of the others.
  bool isFurtherFirm(const VCardProperty& property) {
    if (property.name != s("ORG")) return false;
    const bool plain = property.parameters.isEmpty() && property.parts().size() <= 2;
    return plain || std::exchange(m_firmTold, true);
  }

  void writeKept() {
    QSet<QString> managed;
    for (const VCardProperty& property : std::as_const(m_kept))
      if (isManaged(property)) managed << property.group;
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
      const VCardProperty& property = m_kept[i];
      if (m_used[i] || (isManaged(property) && !isFurtherFirm(property))) continue;
      // A label goes with what it names.
      const bool orphan =
          !property.group.isEmpty() && managed.contains(property.group) && !m_written.contains(property.group);
      const bool replaced = property.name == s("BDAY") && !m_content.birthday.isEmpty();
      if (!orphan && !replaced) writeAsItCame(property);
    }
  }

  /// Versions 3.0 and 4.0 write binary values and what is preferred in different ways.
  void writeAsItCame(VCardProperty property) {
    if (m_version == VCardVersion::V4)
      toVersion4(property);
    else
      toVersion3(property);
    m_out += foldedLine(property.toLine());
  }

  static void toVersion4(VCardProperty& property) {
    if (property.name == s("LABEL")) property.name = s("X-LABEL");  // of addresses; 4.0 has no such property
    bool binary = false;
    for (const QString& word : property.parameter("ENCODING")) binary = binary || word.toLower() == s("b");
    if (property.isPreferred() && !property.parameter("PREF").contains(s("1")))
      property.parameters << VCardProperty::Parameter{s("PREF"), {s("1")}};
    const QString type = property.types().value(0);
    QList<VCardProperty::Parameter> left;
    for (VCardProperty::Parameter& parameter : property.parameters) {
      if (parameter.name == s("ENCODING") || (binary && parameter.name == s("TYPE"))) continue;
      if (parameter.name == s("TYPE"))
        parameter.values.removeIf([](const QString& word) { return word.toLower() == s("pref"); });
      if (!parameter.values.isEmpty()) left << parameter;
    }
    property.parameters = left;
    if (binary)
      property.value = s("data:%1/%2;base64,")
                           .arg(property.name == s("SOUND") ? s("audio")
                                : property.name == s("KEY") ? s("application")
                                                            : s("image"),
                                type.isEmpty() ? s("jpeg") : type) +
                       property.value;
  }

  static void toVersion3(VCardProperty& property) {
    property = withPlainBinary(std::move(property));
    const bool preferred = property.parameter("PREF").contains(s("1"));
    property.parameters.removeIf([](const VCardProperty::Parameter& p) { return p.name == s("PREF"); });
    if (property.name == s("TEL")) withPlainNumber(property);
    const QStringList values = property.parameter("TYPE");
    const bool joined = std::any_of(values.begin(), values.end(),
                                    [](const QString& value) { return value.contains(QLatin1Char(',')); });
    if (!preferred && !joined) return;
    QStringList types;
    for (const QString& type : property.types()) types << type.toUpper();
    if (preferred && !types.contains(s("PREF"))) types << s("PREF");
    property.parameters.removeIf([](const VCardProperty::Parameter& p) { return p.name == s("TYPE"); });
    property.parameters << VCardProperty::Parameter{s("TYPE"), types};
  }

  /// "tel:+1-418-656-9254;ext=102" is a number as people write it there.
  static void withPlainNumber(VCardProperty& property) {
    if (!property.text().startsWith(s("tel:"), Qt::CaseInsensitive)) return;
    property.value = escapedText(plainNumber(property));
    property.parameters.removeIf([](const VCardProperty::Parameter& p) { return p.name == s("VALUE"); });
  }

  const CardContent& m_content;
  VCardVersion m_version;
  QByteArray m_out;
  QString m_flag;                    // of the address that is being written
  std::optional<QString> m_label;    // of the further one that is being written
  QHash<QString, QString> m_labels;  // of groups
  QList<VCardProperty> m_kept;
  QList<bool> m_used;
  QSet<QString> m_groups, m_written;
  bool m_firmTold = false;  // by a line that came with the card
};

}  // namespace

QByteArray writeCard(const CardContent& content, VCardVersion version) { return CardWriting(content, version).write(); }

}  // namespace relata::exchange

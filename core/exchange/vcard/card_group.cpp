#include "core/exchange/vcard/card_group.h"

#include <QSet>

#include "core/base/normal.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool isMember(const VCardProperty& property) {
  return property.name == s("MEMBER") || property.name == s("X-ADDRESSBOOKSERVER-MEMBER");
}

}  // namespace

std::optional<CardGroup> groupOf(const VCard& card) {
  CardGroup group;
  bool is = false;
  for (const VCardProperty& property : card.properties) {
    if (property.name == s("KIND") || property.name == s("X-ADDRESSBOOKSERVER-KIND"))
      is = is || property.text().toLower() == s("group");
    if (property.name == s("FN") || (property.name == s("N") && group.name.isEmpty()))
      group.name = property.parts().value(0).simplified();
    if (isMember(property)) group.members << plainUid(property.text());
  }
  group.members.removeDuplicates();
  return is && !group.name.isEmpty() ? std::optional(group) : std::nullopt;
}

QByteArray withMembers(const VCard& card, const QStringList& members, const QHash<QString, QString>& uids) {
  QByteArray text;
  bool v4 = false;
  const QSet<QString> stay(members.begin(), members.end());
  QSet<QString> written;
  const auto line = [&](const VCardProperty& property) { text += property.toLine().toUtf8() + "\r\n"; };
  for (const VCardProperty& property : card.properties) {
    if (property.name == s("VERSION")) v4 = property.value.startsWith(QLatin1Char('4'));
    if (property.name == s("END")) continue;
    if (isMember(property)) {
      const QString uid = plainUid(property.text());
      if (!stay.contains(uid)) continue;
      written << uid;
    }
    line(property);
  }
  for (const QString& member : members) {
    if (written.contains(member)) continue;
    VCardProperty property;
    property.name = v4 ? s("MEMBER") : s("X-ADDRESSBOOKSERVER-MEMBER");
    const QString uid = uids.value(member, member);
    property.value = uid.startsWith(s("urn:"), Qt::CaseInsensitive) ? uid : s("urn:uuid:") + uid;
    line(property);
  }
  if (!text.startsWith("BEGIN:")) text.prepend("BEGIN:VCARD\r\n");
  return text + "END:VCARD\r\n";
}

}  // namespace relata::exchange

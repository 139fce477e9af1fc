#include "core/mail/campaign_content.h"

#include <QUrl>

#include <algorithm>

#include "core/mail/content_compiler.h"
#include "core/marketing/segment_members.h"
#include "core/store/path_values.h"
#include "core/templates/merge_words.h"

namespace relata::mail {
namespace {

/// Letters, digits and what stands between them in names: nothing in it means anything, wherever it goes.
bool isHarmless(const QString& value) {
  return std::all_of(value.begin(), value.end(), [](QChar c) {
    const char16_t code = c.unicode();
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9') ||
           code == '-' || code == '.' || code == '_';
  });
}

QString joined(const std::vector<Piece>& pieces, const ContentValues& of) {
  QByteArray out;
  for (const Piece& piece : pieces) {
    if (piece.condition >= 0 && !of.holds[static_cast<size_t>(piece.condition)]) continue;
    out += piece.slot < 0 ? piece.text : placed(of.values.value(piece.slot), piece.place);
  }
  return QString::fromUtf8(out);
}

/// Values of fields as they stand in a text.
class FieldWords {
 public:
  FieldWords(Reader& reader, const MergeWords& words) : m_reader(reader), m_words(words) {}
  QString text(const FieldPath& path, const Value& value) const {
    const FieldDef& field = path.field();
    if (field.valueKind() != Kind::Link || value.isNull()) return m_words.text(path.owner(), field, value);
    return field.linkTo.isEmpty() ? value.id().text(path.owner().prefix) : m_reader.title(field, value.id());
  }

 private:
  Reader& m_reader;
  const MergeWords& m_words;
};

/// Whether each of these people is in each of the segments that the content asks for.
std::vector<std::vector<bool>> heldConditions(Reader& reader, const MailContent& content,
                                              const std::vector<qint64>& people) {
  std::vector<std::vector<bool>> out(people.size(), std::vector<bool>(content.conditions.size()));
  for (size_t c = 0; c < content.conditions.size(); ++c) {
    const ContentCondition& condition = content.conditions[c];
    const auto query = segmentQuery(reader, condition.segment);
    std::vector<qint64> members;
    const bool many = people.size() > 50;
    if (query.ok() && many) {
      members = segmentMembers(reader, *query);
      std::sort(members.begin(), members.end());
    }
    for (size_t p = 0; p < people.size(); ++p) {
      // A segment that is gone shows its block to nobody.
      if (!query.ok()) continue;
      const bool isIn = many ? std::binary_search(members.begin(), members.end(), people[p])
                             : isInSegment(reader, *query, Id(people[p]));
      const bool around = condition.inside < 0 || out[p][static_cast<size_t>(condition.inside)];
      out[p][c] = around && isIn != condition.inverted;
    }
  }
  return out;
}

}  // namespace

bool MailContent::isSendable() const {
  return std::none_of(remarks.begin(), remarks.end(), [](const ContentRemark& one) { return one.blocks; });
}

bool MailContent::wantsCoupon() const {
  return std::any_of(slotList.begin(), slotList.end(),
                     [](const ContentSlot& one) { return one.source == ContentSlot::Source::Coupon; });
}

Result<MailContent> compileContent(Reader& reader, const Record& version, const ContentTerms& terms) {
  return ContentCompiler(reader, terms).compile(version);
}

std::vector<ContentValues> readContentValues(Reader& reader, const MailContent& content,
                                             const std::vector<qint64>& people) {
  const EntityDef& contact = *reader.registry().entity(u"contact");
  QList<FieldPath> paths;
  FieldPath title;
  if (auto path = resolvePath(contact.titleField()->key, contact, reader.registry()); path.ok()) title = *path;
  paths << title;
  for (const ContentSlot& slot : content.slotList)
    if (slot.source == ContentSlot::Source::Person) paths << slot.path;
  const QList<QList<Value>> rows = PathValues(reader, contact, paths).read(people);
  const auto held = heldConditions(reader, content, people);
  const MergeWords words(content.language, content.zone);
  const FieldWords fields(reader, words);
  std::vector<ContentValues> out;
  out.reserve(people.size());
  for (size_t p = 0; p < people.size(); ++p) {
    const QList<Value>& row = rows.value(static_cast<qsizetype>(p));
    if (row.value(0).isNull()) continue;
    ContentValues one;
    one.person = Id(people[p]);
    one.name = row.value(0).text();
    one.holds = held[p];
    qsizetype at = 1;
    for (const ContentSlot& slot : content.slotList) {
      QString value = slot.fixed;
      if (slot.source == ContentSlot::Source::Person) {
        value = fields.text(slot.path, row.value(at));
        ++at;
      }
      one.values << (value.trimmed().isEmpty() ? slot.fallback : value);
    }
    out.push_back(std::move(one));
  }
  return out;
}

void setOwnValues(ContentValues& values, const MailContent& content, const OwnValues& own) {
  using Source = ContentSlot::Source;
  for (size_t i = 0; i < content.slotList.size(); ++i) {
    const Source source = content.slotList[i].source;
    QString& value = values.values[static_cast<qsizetype>(i)];
    if (source == Source::Unsubscribe) value = own.unsubscribe;
    if (source == Source::Tracking) value = own.tracking;
    if (source == Source::Coupon && !own.coupon.isEmpty()) value = own.coupon;
  }
}

ReadyMail previewMail(const MailContent& content, const ContentValues& values) {
  return {joined(content.subject, values), joined(content.preheader, values), joined(content.html, values),
          joined(content.text, values)};
}

QByteArray placed(const QString& value, Place place) {
  if (isHarmless(value)) return value.toLatin1();
  switch (place) {
    case Place::Html: {
      QString html = harmless(value, MergePlace::Plain).toHtmlEscaped();
      return html.replace(u'\n', QLatin1String("<br>")).toUtf8();
    }
    case Place::Address:
    case Place::TextAddress: {
      const QString address = harmless(value, MergePlace::Line);
      const bool whole = address.startsWith(QLatin1String("https://")) ||
                         address.startsWith(QLatin1String("http://")) || address.startsWith(QLatin1String("mailto:"));
      // A value that is an address leads there; another one is part of one, and stays that.
      if (!whole) return QUrl::toPercentEncoding(address);
      const QString written = place == Place::Address ? address.toHtmlEscaped() : address;
      return QString(written).replace(u' ', QLatin1String("%20")).toUtf8();
    }
    case Place::Inside:
      return QUrl::toPercentEncoding(QString::fromLatin1(QUrl::toPercentEncoding(harmless(value, MergePlace::Line))));
    case Place::Line: return harmless(value, MergePlace::Line).toUtf8();
    case Place::Plain: break;
  }
  return harmless(value, MergePlace::Plain).toUtf8();
}

}  // namespace relata::mail

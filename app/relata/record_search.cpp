#include "app/relata/record_search.h"

#include <QCoreApplication>
#include <QThreadPool>

#include "core/base/pinyin.h"
#include "core/base/search_text.h"
#include "core/meta/entity_words.h"
#include "core/store/reader.h"

namespace relata::app {
namespace {

constexpr int kLimit = 12;

QString paletteId(const EntityDef& def, Id id) {
  return QStringLiteral("record:%1:%2").arg(def.key, QString::number(id.bits()));
}

ui::PaletteItem itemOf(const ui::RecordContext& context, const EntityDef& def, Id id, const QString& title) {
  ui::PaletteItem item;
  item.id = paletteId(def, id);
  item.title = title;
  item.iconName = def.icon;
  if (def.key == QLatin1String("contact")) item.avatarName = title;
  item.run = [&context, entity = def.key, id] { context.open(entity, id); };
  return item;
}

ui::PaletteItem itemOf(const ui::RecordContext& context, const SearchHit& hit) {
  ui::PaletteItem item = itemOf(context, *hit.def, hit.id, hit.title);
  const FieldDef* title = hit.def->titleField();
  const ui::Span span{hit.span.start, hit.span.length};
  if (title && hit.fieldKey == title->key) {
    item.titleSpans = {span};
    item.why = hit.subtitle.isEmpty() ? entityLabel(*hit.def) : hit.subtitle;
    return item;
  }
  const FieldDef* field = hit.def->field(hit.fieldKey);
  const SublistDef* list = hit.def->sublist(hit.fieldKey);
  const QString label = field ? fieldLabel(*hit.def, *field) : list ? sublistLabel(*hit.def, *list) : QString();
  const QString before = label.isEmpty() ? QString() : label + QStringLiteral(": ");
  item.why = before + hit.matched;
  item.whySpans = {{span.start + static_cast<int>(before.size()), span.length}};
  if (!hit.subtitle.isEmpty()) item.why += QStringLiteral(" · ") + hit.subtitle;
  return item;
}

QList<ui::PaletteItem> recentRecords(const ui::RecordContext& context, Reader& reader, const QStringList& ids) {
  QList<ui::PaletteItem> items;
  for (const QString& text : ids) {
    const QStringList parts = text.split(QLatin1Char(':'));
    if (parts.size() != 3 || parts[0] != QLatin1String("record")) continue;
    const EntityDef* def = reader.registry().entity(parts[1]);
    if (!def || items.size() >= kLimit) continue;
    const Id id(parts[2].toLongLong());
    const auto titles = reader.titles(*def, {id.bits()});
    if (!titles.contains(id.bits())) continue;
    items << itemOf(context, *def, id, titles.value(id.bits()));
    items.last().why = entityLabel(*def);
  }
  return items;
}

// The table of readings takes a tenth of a second to make, once: while the person types the first letters.
void prepareReadings() {
  QThreadPool::globalInstance()->start([] { hanReadings(U'\u4e00'); });
}

/// Where translators find the texts of this file.
class PaletteNote {
  Q_DECLARE_TR_FUNCTIONS(PaletteNote)
};

/// Said in place of results: nothing that can be chosen.
ui::PaletteItem note(const QString& text) {
  ui::PaletteItem item;
  item.id = QStringLiteral("note");
  item.title = PaletteNote::tr("Nothing found");
  item.iconName = QStringLiteral("info");
  item.disabledReason = text;
  return item;
}

}  // namespace

ui::PaletteProvider recordProvider(const ui::RecordContext& context, std::function<QStringList()> recentIds) {
  const auto find = [&context, recentIds = std::move(recentIds)](const QString& typed) {
    if (typed.isEmpty()) prepareReadings();
    const auto found = guarded([&] {
      const std::unique_ptr<Reader> reader = context.workspace.read();
      if (typed.isEmpty()) return recentRecords(context, *reader, recentIds());
      QList<ui::PaletteItem> items;
      SearchScope scope;
      scope.limit = kLimit;
      for (const SearchHit& hit : reader->search(typed, scope)) items << itemOf(context, hit);
      if (items.isEmpty() && !reader->searchIsComplete()) items << note(PaletteNote::tr("Only names were searched"));
      return items;
    });
    return found.ok() ? *found : QList<ui::PaletteItem>{note(describe(found.problem()))};
  };
  return {ui::Words("Program", QT_TRANSLATE_NOOP("Program", "Records")), find, true, kLimit};
}

bool findsText(const QString& text, const QString& typed) {
  const SearchQuery query = parseSearch(typed);
  return !query.isEmpty() && std::all_of(query.groups.begin(), query.groups.end(), [&](const SearchGroup& group) {
    return textMatches(text, FieldFlavor::Name, group).has_value();
  });
}

}  // namespace relata::app

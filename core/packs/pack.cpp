#include "core/packs/pack.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/store/custom_fields.h"
#include "core/store/filter_sql.h"
#include "core/store/system_entities.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kLargestPack = 1024 * 1024;
constexpr qsizetype kMostParts = 200;

/// "…" for all languages, or {"en": "…", "zh": "…"}.
QString wordsOf(const QJsonValue& words, const QString& language) {
  if (words.isString()) return words.toString().trimmed();
  const QJsonObject by = words.toObject();
  const QString own = by.value(language.left(2)).toString();
  return (own.isEmpty() ? by.value(s("en")).toString() : own).trimmed();
}

Result<Pack> packOf(const QByteArray& bytes, const QString& file) {
  QJsonParseError error{};
  const QJsonObject content = QJsonDocument::fromJson(bytes, &error).object();
  if (error.error != QJsonParseError::NoError) return Problem("pack-damaged", {file, error.errorString()});
  Pack pack{content.value(s("key")).toString(), content};
  if (pack.key.isEmpty()) pack.key = QFileInfo(file).completeBaseName();
  for (const char* part : {"fields", "views"})
    if (content.value(s(part)).toArray().size() > kMostParts) return Problem("pack-damaged", {file, s(part)});
  if (pack.name(s("en")).isEmpty()) return Problem("pack-damaged", {file, s("name")});
  return pack;
}

class Applying {
 public:
  Applying(Transaction& tx, const Pack& pack, const QString& language) : m_tx(tx), m_pack(pack), m_language(language) {}

  Result<PackReport> apply() {
    auto fields = m_tx.bringFields([&] { return makeFields(); });
    if (!fields.ok()) return fields.problem();
    if (auto pipeline = makePipeline(); !pipeline.ok()) return pipeline.problem();
    if (auto views = makeViews(); !views.ok()) return views.problem();
    return m_report;
  }

 private:
  Problem damaged(const QString& what) const { return Problem("pack-damaged", {m_pack.key, what}); }
  QString words(const QJsonValue& value) const { return wordsOf(value, m_language); }

  Result<void> makeFields() {
    QHash<QString, EntityDef> described;
    for (const QJsonValue& each : m_pack.content.value(s("fields")).toArray()) {
      const QJsonObject field = each.toObject();
      const QString entity = field.value(s("entity")).toString();
      const EntityDef* known = m_tx.registry().entity(entity);
      if (!known) return damaged(s("entity: ") + entity);
      if (!described.contains(entity)) described.insert(entity, *known);
      EntityDef& def = described[entity];
      const QString key = field.value(s("key")).toString();
      if (def.field(key)) continue;
      const auto kind = kindFromKey(field.value(s("kind")).toString(s("text")));
      if (!kind) return damaged(s("kind: ") + field.value(s("kind")).toString());
      QStringList links;
      for (const QJsonValue& target : field.value(s("link")).toArray()) links << target.toString();
      const Result<CustomField> made =
          describeCustomField(def, words(field.value(s("label"))), *kind, choicesOf(field), key, links, false);
      if (!made.ok()) return made.problem();
      addDescribed(def, *made);
      if (const auto id = m_tx.insert(m_tx.def("field_def"), *made); !id.ok()) return id.problem();
      ++m_report.fields;
    }
    return {};
  }

  QList<ChoiceDef> choicesOf(const QJsonObject& field) const {
    QList<ChoiceDef> choices;
    for (const QJsonValue& each : field.value(s("choices")).toArray()) {
      const QJsonObject choice = each.toObject();
      choices << ChoiceDef{choice.value(s("key")).toString(), words(choice.value(s("label"))),
                           static_cast<Tone>(qBound(0, choice.value(s("tone")).toInt(), 4))};
    }
    return choices;
  }

  /// The pipeline of the trade stands before the usual one.
  Result<void> makePipeline() {
    const QJsonObject wanted = m_pack.content.value(s("pipeline")).toObject();
    if (wanted.isEmpty()) return {};
    Record pipeline(m_tx.def("pipeline"));
    pipeline.set("name", words(wanted.value(s("name"))));
    pipeline.set("key", m_pack.key);
    pipeline.set("position", qint64{0});
    const Result<Id> made = m_tx.insert(pipeline);
    if (!made.ok()) return made.problem();
    QJsonArray stages = wanted.value(s("stages")).toArray();
    for (const auto& [kind, english, chinese] : {std::tuple("won", "Won", "成交"), std::tuple("lost", "Lost", "流失")})
      if (std::none_of(stages.begin(), stages.end(),
                       [&](const QJsonValue& stage) { return stage[s("kind")].toString() == s(kind); }))
        stages.append(QJsonObject{{s("name"), QJsonObject{{s("en"), s(english)}, {s("zh"), s(chinese)}}},
                                  {s("kind"), s(kind)},
                                  {s("probability"), s(kind) == s("won") ? 100 : 0},
                                  {s("category"), s(kind) == s("won") ? s("closed") : s("omitted")}});
    qint64 position = 0;
    for (const QJsonValue& each : std::as_const(stages))
      if (auto stage = makeStage(each.toObject(), *made, ++position); !stage.ok()) return stage;
    return {};
  }

  Result<void> makeStage(const QJsonObject& wanted, Id pipeline, qint64 position) {
    Record stage(m_tx.def("stage"));
    stage.set("name", words(wanted.value(s("name"))));
    stage.set("key", wanted.value(s("key")).toString(s("%1_%2").arg(m_pack.key).arg(position)));
    stage.set("pipeline", pipeline);
    stage.set("position", position);
    stage.set("kind", wanted.value(s("kind")).toString(s("open")));
    stage.set("probability", qint64{qBound(0, wanted.value(s("probability")).toInt(), 100)});
    stage.set("category", wanted.value(s("category")).toString(s("pipeline")));
    if (const int idle = wanted.value(s("idle_days")).toInt(); idle > 0) stage.set("idle_days", qint64{idle});
    if (const auto made = m_tx.insert(stage); !made.ok()) return made.problem();
    ++m_report.stages;
    return {};
  }

  Result<void> makeViews() {
    for (const QJsonValue& each : m_pack.content.value(s("views")).toArray()) {
      const QJsonObject wanted = each.toObject();
      SavedView view;
      view.name = words(wanted.value(s("name")));
      view.entity = wanted.value(s("entity")).toString();
      view.filter = wanted.value(s("filter")).toString();
      view.sort = wanted.value(s("sort")).toString();
      view.pinned = wanted.value(s("pinned")).toBool(true);
      const EntityDef* def = m_tx.registry().entity(view.entity);
      if (!def || view.name.isEmpty()) return damaged(s("views: ") + view.entity);
      if (const auto filter = parseFilter(view.filter, *def, m_tx.registry()); !filter.ok()) return filter.problem();
      if (const auto made = m_tx.insert(m_tx.def("view"), view); !made.ok()) return made.problem();
      ++m_report.views;
    }
    return {};
  }

  Transaction& m_tx;
  const Pack& m_pack;
  QString m_language;
  PackReport m_report;
};

}  // namespace

QString Pack::name(const QString& language) const { return wordsOf(content.value(s("name")), language); }
QString Pack::about(const QString& language) const { return wordsOf(content.value(s("about")), language); }

QList<Pack> packs() {
  static const QList<Pack> all = [] {
    QList<Pack> found;
    const QDir folder(s(":/packs"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
      QFile file(folder.filePath(name));
      if (!file.open(QIODevice::ReadOnly)) continue;
      if (auto pack = packOf(file.readAll(), name); pack.ok()) found << *pack;
    }
    return found;
  }();
  return all;
}

Result<Pack> packNamed(const QString& nameOrFile) {
  QStringList keys;
  for (const Pack& pack : packs()) {
    if (pack.key.compare(nameOrFile, Qt::CaseInsensitive) == 0) return pack;
    keys << pack.key;
  }
  if (!nameOrFile.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
    return Problem("no-such-pack", {nameOrFile, keys.join(s(", "))}, s("pack"));
  QFile file(nameOrFile);
  if (!file.open(QIODevice::ReadOnly)) return Problem("csv-cannot-open", {nameOrFile, file.errorString()});
  if (file.size() > kLargestPack) return Problem("pack-damaged", {nameOrFile, s("> 1 MiB")});
  return packOf(file.read(kLargestPack), nameOrFile);
}

Result<PackReport> applyPack(Workspace& workspace, const Pack& pack, const QString& language) {
  PackReport report;
  const auto done = workspace.transactAct({}, [&](Transaction& tx) -> Result<void> {
    const Result<PackReport> made = Applying(tx, pack, language).apply();
    if (!made.ok()) return made.problem();
    report = *made;
    tx.setAct({ActKind::Import, s("field_def"), {pack.name(language), QString::number(report.fields)}});
    return {};
  });
  if (!done.ok()) return done.problem();
  report.tid = *done;
  return report;
}

}  // namespace relata

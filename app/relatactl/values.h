#pragma once

#include "context.h"
#include "core/store/field_text.h"
#include "core/store/filter_path.h"

namespace relata::ctl {

/// Reads and writes what fields hold as people type it and as files carry it; links by id or by name.
class Values {
 public:
  Values(const Workspace& workspace, Reader& reader);

  Reader& reader() { return m_reader; }
  Value parse(const EntityDef& def, const FieldDef& field, const QString& text);
  /// Where stages are looked for until a pipeline is named: the one that the deal is in.
  void standIn(Id pipeline) { m_pipeline = pipeline; }
  /// Plain text as `parse` reads it back; a link is the name of its record.
  QString plain(const EntityDef& def, const FieldDef& field, const Value& value);
  /// For tables read by people: choices by label, local times.
  QString shown(const EntityDef& def, const FieldDef& field, const Value& value);
  Json json(const EntityDef& def, const FieldDef& field, const Value& value);
  /// Id as printed, whatever the entity; empty for none.
  QString idText(Id id);

 private:
  Result<Id> resolve(const FieldDef& link, const QString& text);
  const QString& titleOf(const FieldDef& link, Id id);
  bool isRecordWord(const FieldDef& field) const {
    return field.kind == Kind::Computed && field.computedKind == Kind::Link;
  }
  QString ownId(const EntityDef& def, const Value& value);

  Reader& m_reader;
  TextContext m_context;
  Id m_pipeline;
  QHash<qint64, QString> m_titles;
};

/// "C-…" of a record that exists (also in the recycle bin); a Failure otherwise. The id of a merged record means the
/// one that it went into; `asked` is what was written. Tickets and documents are found by their number, too.
struct Named {
  const EntityDef* def = nullptr;
  Id id;
  Id asked;
};
Named recordNamed(Reader& reader, const QString& idText);
/// Ids as given; "-" stands for the first word of each line of standard input.
QStringList idsOf(const std::vector<std::string>& given);

/// "a,b,c.d" as paths; a Failure names the word that is no field.
QList<FieldPath> pathsOf(const QString& list, const EntityDef& def, const Registry& registry);
/// The day that an option gives; invalid for none, a Failure for what is no day.
QDate dayNamed(const char* option, const std::string& word);
/// How everything stands (no text), or stood at the end of a day ("2026-03-01") or at a time; a Failure when it is
/// neither, or ahead. Says so where the file's history does not reach back that far.
std::unique_ptr<Reader> readerAt(Context& context, Workspace& workspace, const std::string& when);
/// The same for figures: a Failure also where the history does not reach back that far.
std::unique_ptr<Reader> knownAt(Workspace& workspace, const std::string& when);

}  // namespace relata::ctl

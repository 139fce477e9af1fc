#pragma once

#include <QString>

#include <functional>

#include "core/base/typed_date.h"
#include "core/store/field_text.h"
#include "core/workspace/workspace.h"
#include "ui/kit/background.h"
#include "ui/records/problem_text.h"
#include "ui/records/read_pool.h"

namespace relata::ui {

class Drafts;
class MailPost;

/// What the screens of records need from the program around them. It outlives them.
struct RecordContext {
  Workspace& workspace;
  ReadPool& reads;
  Background& work;  // changes of many records
  std::function<void(const QString& entity, Id id)> openRecord;
  /// `tid` 0: nothing to undo. Otherwise the message offers to take that transaction back.
  std::function<void(const QString& text, qint64 tid)> showToast;
  std::function<UtcMs()> now;
  std::function<void(const QString& url)> openUrl;  // tel:, mailto:, https:
  QString currency = QStringLiteral("EUR");
  int workFrom = 9 * 60, workTo = 18 * 60;  // when the person works, in minutes of the day
  /// Shows these rows in the list of their entity.
  std::function<void(const QString& entity, const Filter& filter)> openList = {};
  /// Puts records beside each other to be merged.
  std::function<void(const QString& entity, const std::vector<Id>& records)> mergeRecords = {};

  /// Whether the computer knows a program for such addresses ("tel", "mailto"); unset: it does.
  std::function<bool(const QString& scheme)> knowsScheme = {};

  /// Keeps text that is not saved yet; null: it is not kept.
  Drafts* drafts = nullptr;
  /// Fetches mail and sends it; null: nobody does.
  MailPost* mail = nullptr;

  UtcMs time() const { return now ? now() : workspace.now(); }
  void open(const QString& entity, Id id) const {
    if (openRecord) openRecord(entity, id);
  }
  void toast(const QString& text, qint64 tid = 0) const {
    if (showToast) showToast(text, tid);
  }
  /// Says what was just done, and offers to take it back.
  void toastDone(const QString& text) const {
    const QList<TxnInfo> acts = workspace.undoable(1);
    toast(text, acts.isEmpty() ? 0 : acts.first().tid);
  }
  void complain(const Problem& problem) const { toast(problemText(problem)); }
};

/// How typed text of fields is read here: local zone, the workspace's currency, dates as the locale orders them.
TextContext textContext(const RecordContext& context);

/// The moment at which a line is typed, for dates in it.
TypingMoment typingMoment(const RecordContext& context);

/// Changes fields of one record as one act, "Edit contact Ada Lindqvist".
Result<void> editRecord(const RecordContext& context, const EntityDef& def, Id id, const QString& title,
                        const QHash<QString, Value>& changes);
/// Opens a record whose entity only its id tells; says so where it is gone.
void openAny(const RecordContext& context, Id id);

/// Moves records to the recycle bin as one act, and says so with Undo.
void deleteRecords(const RecordContext& context, const EntityDef& def, const std::vector<qint64>& ids,
                   const QString& title);

}  // namespace relata::ui

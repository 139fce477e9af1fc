#include "ui/exchange/sync_report.h"

#include <QLocale>
#include <QVBoxLayout>

#include "ui/kit/labels.h"
#include "ui/records/problem_text.h"

namespace relata::ui {

SyncReport::SyncReport(const exchange::CardSyncReport& r, const EntityDef& contacts, QWidget* parent)
    : QWidget(parent) {
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kSpace1);
  const QLocale locale;
  addLine((r.dryRun ? tr("Here: %1 would be new, %2 changed, %3 removed") : tr("Here: %1 new, %2 changed, %3 removed"))
              .arg(locale.toString(r.brought), locale.toString(r.changedHere), locale.toString(r.removedHere)));
  addLine((r.dryRun ? tr("On the server: %1 would be new, %2 changed, %3 removed")
                    : tr("On the server: %1 new, %2 changed, %3 removed"))
              .arg(locale.toString(r.sent), locale.toString(r.changedThere), locale.toString(r.removedThere)));
  if (const int groups = static_cast<int>(r.groups); groups > 0)
    addLine(r.dryRun ? tr("%n groups would have other members or names", nullptr, groups)
                     : tr("%n groups have other members or names now", nullptr, groups));
  constexpr qsizetype kShown = 50;
  for (const auto& each : r.conflicts.mid(0, kShown)) {
    const FieldDef* field = contacts.field(each.field.field);
    addNote(tr("%1, %2: “%3” of the server was taken, yours was “%4”")
                .arg(each.contact, field ? fieldLabel(contacts, *field) : each.field.field, each.field.theirs,
                     each.field.mine));
  }
  if (r.putOff > 0) addNote(tr("%n changed in between; sync once more for them.", nullptr, static_cast<int>(r.putOff)));
  for (const Problem& remark : r.remarks) addNote(problemText(remark));
}

void SyncReport::addLine(const QString& text) {
  auto* label = new TextLabel(text);
  label->setWordWrap(true);
  layout()->addWidget(label);
}

void SyncReport::addNote(const QString& text) {
  auto* label = new TextLabel(text, TextRole::Small, TextColor::Secondary);
  label->setWordWrap(true);
  layout()->addWidget(label);
}

}  // namespace relata::ui

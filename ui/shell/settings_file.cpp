// The settings of the open file: passphrase, check, backups.
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/meta/entity_words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/fact_grid.h"
#include "ui/kit/labels.h"
#include "ui/shell/form_rows.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/settings_parts.h"

namespace relata::ui {
namespace {

QString shortTime(UtcMs at) { return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat); }

}  // namespace

QWidget* SettingsPage::file() {
  QVBoxLayout* rows;
  QWidget* box = settingsColumn(rows);
  auto* facts = new FactGrid;
  facts->addFact(QStringLiteral("file"), tr("File"), QDir::toNativeSeparators(m_state.path));
  facts->addFact(QStringLiteral("size"), tr("Size"), QLocale().formattedDataSize(QFileInfo(m_state.path).size()));
  facts->addFact(QStringLiteral("lock"), tr("Passphrase"),
                 m_state.encrypted ? tr("Encrypted, opens with a passphrase only")
                                   : tr("None: anybody with the file can read it"));
  rows->addWidget(facts);
  if (!m_state.readOnly) rows->addWidget(passphrase());
  rows->addWidget(check());
  return box;
}

QWidget* SettingsPage::passphrase() {
  QVBoxLayout* rows;
  QWidget* box = settingsColumn(rows);
  rows->addWidget(new SectionHeader(m_state.encrypted ? tr("Change the passphrase") : tr("Encrypt with a passphrase")));
  auto* form = new FormRows;
  // Whoever sits at a window that was left open is not to take the passphrase off.
  QLineEdit* present = m_state.encrypted ? form->addSecret(tr("Present passphrase")) : nullptr;
  QLineEdit* typed = form->addSecret(tr("New passphrase"));
  QLineEdit* again = form->addSecret(tr("New passphrase again"));
  form->addNote(
      tr("Nobody can open the file without it, and nobody can find it out for you. Backups made before keep their old "
         "one."));
  rows->addWidget(form);
  const auto now = [present] { return present ? present->text().toUtf8() : QByteArray(); };
  auto* buttons = new QHBoxLayout;
  auto* set = new Button(m_state.encrypted ? tr("Change") : tr("Encrypt"));
  buttons->addWidget(set);
  if (m_state.encrypted) {
    auto* remove = new Button(tr("Remove the passphrase"), ButtonKind::Danger);
    buttons->addWidget(remove);
    connect(
        remove, &QPushButton::clicked, this,
        [this, now, present, form] {
          if (!present->text().isEmpty()) return Q_EMIT passphraseChosen(now(), {});
          form->complain(tr("Type the present passphrase first."));
          present->setFocus();
        },
        Qt::QueuedConnection);
  }
  buttons->addStretch(1);
  rows->addLayout(buttons);
  connect(
      set, &QPushButton::clicked, this,
      [this, now, present, typed, again, form] {
        if (present && present->text().isEmpty()) {
          form->complain(tr("Type the present passphrase first."));
        } else if (typed->text().isEmpty()) {
          form->complain(tr("Type a passphrase first."));
        } else if (typed->text() != again->text()) {
          form->complain(tr("The two passphrases differ. Type the same one twice."));
        } else {
          Q_EMIT passphraseChosen(now(), typed->text().toUtf8());
        }
      },
      Qt::QueuedConnection);
  return box;
}

QWidget* SettingsPage::backupPlan() {
  QVBoxLayout* rows;
  QWidget* box = settingsColumn(rows);
  auto* form = new FormRows;
  auto* place = new QWidget;
  auto* line = new QHBoxLayout(place);
  line->setContentsMargins(0, 0, 0, 0);
  auto* folder = new QLineEdit(QDir::toNativeSeparators(m_state.backupFolder));
  folder->setReadOnly(true);
  folder->setCursorPosition(0);
  auto* choose = new Button(tr("Choose…"));
  choose->setAccessibleName(tr("Choose the folder of the backups"));
  line->addWidget(folder, 1);
  line->addWidget(choose);
  if (!m_state.plan.folder.isEmpty()) {
    auto* beside = new Button(tr("Beside the file"));
    line->addWidget(beside);
    connect(
        beside, &QPushButton::clicked, this,
        [this] {
          BackupPlan plan = m_state.plan;
          plan.folder.clear();
          Q_EMIT backupPlanChosen(plan);
        },
        Qt::QueuedConnection);
  }
  form->addField(tr("Folder"), place, folder);
  form->addNote(tr("Another disk is safer than the one with the file. Backups made before stay where they are."));
  auto* numbers = new QWidget;
  auto* counts = new QHBoxLayout(numbers);
  counts->setContentsMargins(0, 0, 0, 0);
  counts->setSpacing(kSpace2);
  QSpinBox* first = nullptr;
  const auto count = [&](const QString& label, int BackupPlan::*member, int most) {
    auto* spin = new QSpinBox;
    spin->setRange(1, most);
    spin->setValue(m_state.plan.*member);
    spin->setAccessibleName(label);
    auto* words = new TextLabel(label, TextRole::Body, TextColor::Secondary);
    words->setBuddy(spin);
    counts->addWidget(spin);
    counts->addWidget(words);
    counts->addSpacing(kSpace2);
    if (!first) first = spin;
    connect(
        spin, &QSpinBox::editingFinished, this,
        [this, spin, member] {
          BackupPlan plan = m_state.plan;
          plan.*member = spin->value();
          if (plan != m_state.plan) Q_EMIT backupPlanChosen(plan);
        },
        Qt::QueuedConnection);
  };
  count(tr("days"), &BackupPlan::days, 60);
  count(tr("weeks"), &BackupPlan::weeks, 53);
  count(tr("months"), &BackupPlan::months, 120);
  counts->addStretch(1);
  form->addField(tr("Keep one of each of the last"), numbers, first);
  first->setAccessibleName(tr("days"));
  rows->addWidget(form);
  connect(
      choose, &QPushButton::clicked, this,
      [this] {
        const QString chosen =
            QFileDialog::getExistingDirectory(this, tr("Folder of the backups"), m_state.backupFolder);
        if (chosen.isEmpty()) return;
        BackupPlan plan = m_state.plan;
        plan.folder = chosen;
        Q_EMIT backupPlanChosen(plan);
      },
      Qt::QueuedConnection);
  return box;
}

QWidget* SettingsPage::backups() {
  QVBoxLayout* rows;
  QWidget* box = settingsColumn(rows);
  auto* now = new Button(tr("Back up now"));
  connect(now, &QPushButton::clicked, this, &SettingsPage::backupRequested, Qt::QueuedConnection);
  rows->addWidget(backupPlan());
  rows->addWidget(new SectionHeader(tr("Backups"), now));
  if (m_state.backups.isEmpty())
    rows->addWidget(
        new TextLabel(tr("None yet. One is made each day, and before a large import or an update of the file."),
                      TextRole::Body, TextColor::Muted));
  static const QHash<QString, const char*> kReasons{
      {QStringLiteral("daily"), QT_TR_NOOP("daily")},
      {QStringLiteral("before-import"), QT_TR_NOOP("before an import")},
      {QStringLiteral("before-update"), QT_TR_NOOP("before an update of the file")},
      {QStringLiteral("before-restore"), QT_TR_NOOP("before a restore")},
      {QStringLiteral("manual"), QT_TR_NOOP("by hand")}};
  for (const BackupInfo& backup : m_state.backups) {
    auto* line = new QHBoxLayout;
    line->addWidget(new TextLabel(shortTime(backup.at)));
    const char* reason = kReasons.value(backup.reason, nullptr);
    line->addWidget(new TextLabel(QLocale().formattedDataSize(backup.bytes) + QStringLiteral(" · ") +
                                      (reason ? tr(reason) : backup.reason),
                                  TextRole::Small, TextColor::Muted),
                    1);
    auto* look = new Button(tr("Restore…"), ButtonKind::Quiet);
    look->setAccessibleName(tr("Restore… the backup of %1").arg(shortTime(backup.at)));
    connect(
        look, &QPushButton::clicked, this, [this, path = backup.path] { Q_EMIT previewRequested(path); },
        Qt::QueuedConnection);
    line->addWidget(look);
    rows->addLayout(line);
    if (backup.path == m_previewed) previewInto(rows);
  }
  return box;
}

QWidget* SettingsPage::check() {
  QVBoxLayout* rows;
  QWidget* box = settingsColumn(rows);
  auto* now = new Button(tr("Check now"));
  connect(
      now, &QPushButton::clicked, this, [this] { Q_EMIT checkRequested(false); }, Qt::QueuedConnection);
  rows->addWidget(new SectionHeader(tr("Check"), now));
  auto* text = new TextLabel(tr("Looks through the whole file: its pages, the journal, links and the search index."),
                             TextRole::Small, TextColor::Muted);
  text->setWordWrap(true);
  rows->addWidget(text);
  return box;
}

void SettingsPage::showCheck(const QStringList& findings, bool repairable) {
  say(findings.isEmpty() ? Tone::Good : Tone::Warning,
      findings.isEmpty() ? tr("Checked the whole file: all is well.") : findings.join(QLatin1Char('\n')));
  m_repairable = repairable;
  rebuild();
}

void SettingsPage::previewInto(QVBoxLayout* rows) {
  auto* card = new Card;
  auto* inside = new QVBoxLayout(card);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->addWidget(new TextLabel(tr("What restoring would change"), TextRole::Strong));
  auto* grid = new QGridLayout;
  grid->addWidget(new TextLabel(tr("Now"), TextRole::Small, TextColor::Muted), 0, 1);
  grid->addWidget(new TextLabel(tr("Then"), TextRole::Small, TextColor::Muted), 0, 2);
  int row = 1;
  for (const RestorePreview::Line& line : m_preview.lines) {
    if (line.now == 0 && line.then == 0) continue;
    grid->addWidget(new TextLabel(entityWord(line.entity)), row, 0);
    grid->addWidget(new TextLabel(QLocale().toString(line.now)), row, 1);
    grid->addWidget(new TextLabel(QLocale().toString(line.then)), row++, 2);
  }
  inside->addLayout(grid);
  const auto last = [](const QString& act, UtcMs at) {
    return at ? QStringLiteral("%1, %2").arg(act, shortTime(at)) : act;
  };
  auto* acts =
      new TextLabel(tr("Last act now: %1").arg(last(m_preview.lastActNow, m_preview.lastNow)) + QLatin1Char('\n') +
                        tr("Last act then: %1").arg(last(m_preview.lastActThen, m_preview.lastThen)),
                    TextRole::Small, TextColor::Secondary);
  acts->setWordWrap(true);
  inside->addWidget(acts);
  if (m_preview.ofAnother) {
    auto* warning =
        new TextLabel(tr("This is a backup of another workspace: all that is in this file now would be replaced."),
                      TextRole::Strong, TextColor::Bad);
    warning->setWordWrap(true);
    inside->addWidget(warning);
  }
  auto* buttons = new QHBoxLayout;
  auto* restore = new PrimaryButton(m_preview.ofAnother ? tr("Restore it nevertheless") : tr("Restore this backup"));
  auto* leave = new Button(tr("Leave it"));
  buttons->addWidget(restore);
  buttons->addWidget(leave);
  buttons->addStretch(1);
  inside->addWidget(
      new TextLabel(tr("The file as it is now is kept as a backup first."), TextRole::Small, TextColor::Muted));
  inside->addLayout(buttons);
  connect(
      restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(m_previewed); }, Qt::QueuedConnection);
  connect(
      leave, &QPushButton::clicked, this,
      [this] {
        m_previewed.clear();
        rebuild();
      },
      Qt::QueuedConnection);
  rows->addWidget(card);
}

}  // namespace relata::ui

#include "ui/shell/settings_page.h"

#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "core/meta/entity_words.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/fact_grid.h"
#include "ui/kit/labels.h"
#include "ui/kit/tab_strip.h"
#include "ui/shell/command.h"
#include "ui/shell/form_rows.h"
#include "ui/shell/versions.h"

namespace relata::ui {
namespace {

constexpr int kColumnWidth = 560;

QWidget* column(QVBoxLayout*& rows) {
  auto* box = new QWidget;
  box->setMaximumWidth(kColumnWidth);
  rows = new QVBoxLayout(box);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kSpace3);
  return box;
}

QString shortTime(UtcMs at) { return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat); }

}  // namespace

SettingsPage::SettingsPage(const CommandSet* commands, QWidget* parent)
    : QWidget(parent), m_commands(commands), m_tabs(new TabStrip), m_body(new QVBoxLayout) {
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(kSpace4, kSpace2, kSpace4, kSpace2);
  rows->addWidget(m_tabs);
  auto* inside = new QWidget;
  auto* line = new QHBoxLayout(inside);
  line->setContentsMargins(0, kSpace3, kSpace2, kSpace4);
  line->addLayout(m_body, 100);
  line->addStretch(1);
  rows->addWidget(scrolled(inside), 1);
  connect(m_tabs, &TabStrip::currentChanged, this, &SettingsPage::rebuild);
  setFocusProxy(m_tabs);
  rebuild();
}

void SettingsPage::setState(const SettingsState& state) {
  if (state == m_state) return;  // what is being typed stays
  m_state = state;
  rebuild();
}

void SettingsPage::showSection(const QString& id) {
  m_tabs->setCurrent(id);
  rebuild();
}

void SettingsPage::say(Tone tone, const QString& text) {
  m_said = text;
  m_saidTone = tone;
  m_repairable = false;
  rebuild();
}

void SettingsPage::showPreview(const QString& backup, const RestorePreview& preview) {
  m_previewed = backup;
  m_preview = preview;
  rebuild();
}

void SettingsPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

void SettingsPage::rebuild() {
  const QString current = m_tabs->current();
  const QSignalBlocker quiet(m_tabs);
  m_tabs->setTabs({{QStringLiteral("general"), tr("General")},
                   {QStringLiteral("file"), tr("File")},
                   {QStringLiteral("shortcuts"), tr("Shortcuts")},
                   {QStringLiteral("about"), tr("About")}});
  if (!current.isEmpty()) m_tabs->setCurrent(current);
  m_tabs->setAccessibleName(tr("Sections of the settings"));
  clearLayout(m_body);
  if (!m_said.isEmpty()) {
    auto* banner = new Banner(m_saidTone, m_said);
    connect(banner, &Banner::dismissed, this, [this] { m_said.clear(); });
    if (m_repairable) banner->addAction(tr("Mend it"), [this] { Q_EMIT checkRequested(true); });
    m_body->addWidget(banner);
  }
  const QString now = m_tabs->current();
  m_body->addWidget(now == QLatin1String("file")        ? file()
                    : now == QLatin1String("shortcuts") ? shortcuts()
                    : now == QLatin1String("about")     ? about()
                                                        : general());
  m_body->addStretch(1);
}

QWidget* SettingsPage::general() {
  QVBoxLayout* rows;
  QWidget* box = column(rows);
  auto* form = new FormRows;
  QComboBox* language = form->addChoice(
      tr("Language"),
      {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("zh"), QString::fromUtf8("中文")}},
      m_state.language);
  QComboBox* theme = form->addChoice(tr("Look"),
                                     {{QStringLiteral("light"), tr("Light")},
                                      {QStringLiteral("dark"), tr("Dark")},
                                      {QStringLiteral("contrast"), tr("High contrast")}},
                                     m_state.theme);
  QLineEdit* name = form->addText(tr("Your name"), m_state.userName);
  name->setReadOnly(m_state.readOnly);
  form->addNote(tr("Your name stands beside what you do, in the history of each record."));
  rows->addWidget(form);
  auto* reset = new Button(tr("Reset the layout of panels"));
  rows->addWidget(reset, 0, Qt::AlignLeft);
  // Queued: the page is built anew by what follows, which must not delete the box that is just sending.
  connect(
      language, &QComboBox::activated, this,
      [this, language] { Q_EMIT languageChosen(language->currentData().toString()); }, Qt::QueuedConnection);
  connect(
      theme, &QComboBox::activated, this, [this, theme] { Q_EMIT themeChosen(theme->currentData().toString()); },
      Qt::QueuedConnection);
  connect(
      name, &QLineEdit::editingFinished, this,
      [this, name] {
        const QString typed = name->text().trimmed();
        if (!typed.isEmpty() && typed != m_state.userName) Q_EMIT userNameChosen(typed);
      },
      Qt::QueuedConnection);
  connect(reset, &QPushButton::clicked, this, &SettingsPage::resetLayoutRequested);
  return box;
}

QWidget* SettingsPage::file() {
  QVBoxLayout* rows;
  QWidget* box = column(rows);
  auto* facts = new FactGrid;
  facts->addFact(QStringLiteral("file"), tr("File"), QDir::toNativeSeparators(m_state.path));
  facts->addFact(QStringLiteral("size"), tr("Size"), QLocale().formattedDataSize(QFileInfo(m_state.path).size()));
  facts->addFact(QStringLiteral("lock"), tr("Passphrase"),
                 m_state.encrypted ? tr("Encrypted, opens with a passphrase only")
                                   : tr("None: anybody with the file can read it"));
  rows->addWidget(facts);
  if (!m_state.readOnly) rows->addWidget(passphrase());
  rows->addWidget(backups());
  rows->addWidget(check());
  return box;
}

QWidget* SettingsPage::passphrase() {
  QVBoxLayout* rows;
  QWidget* box = column(rows);
  rows->addWidget(new SectionHeader(m_state.encrypted ? tr("Change the passphrase") : tr("Encrypt with a passphrase")));
  auto* form = new FormRows;
  QLineEdit* typed = form->addSecret(tr("New passphrase"));
  QLineEdit* again = form->addSecret(tr("New passphrase again"));
  form->addNote(
      tr("Nobody can open the file without it, and nobody can find it out for you. Backups made before keep their old "
         "one."));
  rows->addWidget(form);
  auto* buttons = new QHBoxLayout;
  auto* set = new Button(m_state.encrypted ? tr("Change") : tr("Encrypt"));
  buttons->addWidget(set);
  if (m_state.encrypted) {
    auto* remove = new Button(tr("Remove the passphrase"), ButtonKind::Danger);
    buttons->addWidget(remove);
    connect(
        remove, &QPushButton::clicked, this, [this] { Q_EMIT passphraseChosen({}); }, Qt::QueuedConnection);
  }
  buttons->addStretch(1);
  rows->addLayout(buttons);
  connect(
      set, &QPushButton::clicked, this,
      [this, typed, again, form] {
        if (typed->text().isEmpty()) {
          form->complain(tr("Type a passphrase first."));
        } else if (typed->text() != again->text()) {
          form->complain(tr("The two passphrases differ. Type the same one twice."));
        } else {
          Q_EMIT passphraseChosen(typed->text().toUtf8());
        }
      },
      Qt::QueuedConnection);
  return box;
}

QWidget* SettingsPage::backups() {
  QVBoxLayout* rows;
  QWidget* box = column(rows);
  auto* now = new Button(tr("Back up now"));
  connect(now, &QPushButton::clicked, this, &SettingsPage::backupRequested, Qt::QueuedConnection);
  rows->addWidget(new SectionHeader(tr("Backups"), now));
  if (m_state.backups.isEmpty())
    rows->addWidget(new TextLabel(tr("None yet. One is made each day, and before a large import."), TextRole::Body,
                                  TextColor::Muted));
  static const QHash<QString, const char*> kReasons{{QStringLiteral("daily"), QT_TR_NOOP("daily")},
                                                    {QStringLiteral("before-import"), QT_TR_NOOP("before an import")},
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
  QWidget* box = column(rows);
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

QWidget* SettingsPage::shortcuts() { return shortcutList(*m_commands); }

QWidget* SettingsPage::about() {
  QVBoxLayout* rows;
  QWidget* box = column(rows);
  rows->addWidget(new TextLabel(QStringLiteral("Relata"), TextRole::Heading));
  rows->addWidget(new TextLabel(tr("Free software under the GNU General Public License, version 3 or later."),
                                TextRole::Body, TextColor::Secondary));
  auto* facts = new FactGrid;
  for (const auto& [name, version] : programVersions()) facts->addFact(name, name, version);
  rows->addWidget(facts);
  return box;
}

QWidget* shortcutList(const CommandSet& commands) {
  auto* box = new QWidget;
  box->setMaximumWidth(kColumnWidth);
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(kSpace4);
  grid->setColumnStretch(0, 1);
  int row = 0;
  QString group;
  for (const QString& id : commands.ids()) {
    const Command& command = *commands.find(id);
    const QString keys = shortcutText(command);
    if (keys.isEmpty()) continue;
    if (command.group.shown() != group) {
      group = command.group.shown();
      grid->addWidget(new SectionHeader(group), row++, 0, 1, 2);
    }
    grid->addWidget(new TextLabel(command.text.shown()), row, 0);
    grid->addWidget(new TextLabel(keys, TextRole::Body, TextColor::Secondary), row++, 1, Qt::AlignRight);
  }
  return box;
}

}  // namespace relata::ui

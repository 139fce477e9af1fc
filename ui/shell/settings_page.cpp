#include "ui/shell/settings_page.h"

#include <QTime>
#include <QLocale>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/fact_grid.h"
#include "ui/kit/labels.h"
#include "ui/kit/tab_strip.h"
#include "ui/shell/command.h"
#include "ui/shell/form_rows.h"
#include "ui/shell/settings_parts.h"
#include "ui/shell/shortcut_editor.h"
#include "ui/shell/versions.h"

namespace relata::ui {
namespace {

constexpr int kColumnWidth = 560;

constexpr int kLockMinutes[] = {0, 1, 5, 10, 15, 30, 60};

struct Section {
  const char* id;
  const char* text;
};
constexpr Section kSections[] = {{"general", QT_TRANSLATE_NOOP("relata::ui::SettingsPage", "General")},
                                 {"file", QT_TRANSLATE_NOOP("relata::ui::SettingsPage", "File")},
                                 {"backups", QT_TRANSLATE_NOOP("relata::ui::SettingsPage", "Backups")},
                                 {"shortcuts", QT_TRANSLATE_NOOP("relata::ui::SettingsPage", "Shortcuts")},
                                 {"about", QT_TRANSLATE_NOOP("relata::ui::SettingsPage", "About")}};

/// What can take the keyboard in a widget, in the order of its making.
QList<QWidget*> stops(const QWidget* widget) {
  QList<QWidget*> out;
  for (QWidget* child : widget->findChildren<QWidget*>())
    if (child->focusPolicy() != Qt::NoFocus && child->isVisibleTo(widget)) out << child;
  return out;
}

}  // namespace

QWidget* settingsColumn(QVBoxLayout*& rows) {
  auto* box = new QWidget;
  box->setMaximumWidth(kColumnWidth);
  rows = new QVBoxLayout(box);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kSpace3);
  return box;
}

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

QStringList SettingsPage::sections() {
  QStringList ids;
  for (const Section& section : kSections) ids << QLatin1String(section.id);
  return ids;
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
  if (event->type() == QEvent::LanguageChange) {
    delete m_shortcuts;
    rebuild();
  }
  QWidget::changeEvent(event);
}

void SettingsPage::rebuild() {
  const QString current = m_tabs->current();
  {
    const QSignalBlocker quiet(m_tabs);
    QList<Tab> tabs;
    for (const Section& section : kSections) tabs.append({QLatin1String(section.id), tr(section.text)});
    m_tabs->setTabs(tabs);
    if (!current.isEmpty()) m_tabs->setCurrent(current);
  }
  m_tabs->setAccessibleName(tr("Sections of the settings"));
  // The keyboard stays with what it was on, though all of it is made anew.
  QWidget* inside = m_body->parentWidget();
  const qsizetype stop = stops(inside).indexOf(QApplication::focusWidget());
  fillSection();
  if (const QList<QWidget*> now = stops(inside); stop >= 0 && !now.isEmpty())
    now[qMin(stop, now.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::fillSection() {
  const QString now = m_tabs->current();
  const bool keys = now == QLatin1String("shortcuts");
  if (keys && m_shortcuts && m_said.isEmpty())
    return m_shortcuts->setState(m_state.preferences.keys, m_state.preferences.singleKeys);
  clearLayout(m_body);
  m_shortcuts = nullptr;
  if (!m_said.isEmpty()) {
    auto* banner = new Banner(m_saidTone, m_said);
    connect(banner, &Banner::dismissed, this, [this] { m_said.clear(); });
    if (m_repairable) banner->addAction(tr("Mend it"), [this] { Q_EMIT checkRequested(true); });
    m_body->addWidget(banner);
  }
  if (keys) {
    m_shortcuts = new ShortcutEditor(m_commands);
    m_shortcuts->setState(m_state.preferences.keys, m_state.preferences.singleKeys);
    connect(m_shortcuts, &ShortcutEditor::keysChosen, this,
            [this](const KeyChoices& choices) { prefer([&](Preferences& wanted) { wanted.keys = choices; }); });
    connect(m_shortcuts, &ShortcutEditor::singleKeysChosen, this,
            [this](bool on) { prefer([&](Preferences& wanted) { wanted.singleKeys = on; }); });
    m_body->addWidget(m_shortcuts);
  } else {
    m_body->addWidget(now == QLatin1String("file")      ? file()
                      : now == QLatin1String("backups") ? backups()
                      : now == QLatin1String("about")   ? about()
                                                        : general());
  }
  m_body->addStretch(1);
}

void SettingsPage::prefer(const std::function<void(Preferences&)>& change) {
  Preferences wanted = m_state.preferences;
  change(wanted);
  if (wanted != m_state.preferences) Q_EMIT preferencesChosen(wanted);
}

QWidget* SettingsPage::general() {
  QVBoxLayout* rows;
  QWidget* box = settingsColumn(rows);
  auto* form = new FormRows;
  const Preferences& now = m_state.preferences;
  // Queued: the page is built anew by what follows, which must not delete the box that is just sending.
  const auto choice = [this, form](const QString& label, const QList<QPair<QString, QString>>& options,
                                   const QString& current, std::function<void(Preferences&, const QString&)> set) {
    QComboBox* combo = form->addChoice(label, options, current);
    connect(
        combo, &QComboBox::activated, this,
        [this, combo, set = std::move(set)] {
          const QString chosen = combo->currentData().toString();
          prefer([&](Preferences& wanted) { set(wanted, chosen); });
        },
        Qt::QueuedConnection);
  };
  choice(tr("Language"),
         {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("zh"), QString::fromUtf8("中文")}},
         now.language, [](Preferences& wanted, const QString& chosen) { wanted.language = chosen; });
  choice(tr("Look"),
         {{QStringLiteral("system"), tr("As the system")},
          {QStringLiteral("light"), tr("Light")},
          {QStringLiteral("dark"), tr("Dark")},
          {QStringLiteral("contrast"), tr("High contrast")}},
         now.theme, [](Preferences& wanted, const QString& chosen) { wanted.theme = chosen; });
  choice(tr("Rows of lists"), {{QStringLiteral("0"), tr("Comfortable")}, {QStringLiteral("1"), tr("Compact")}},
         QString::number(static_cast<int>(now.density)),
         [](Preferences& wanted, const QString& chosen) { wanted.density = static_cast<Density>(chosen.toInt()); });
  const auto hours = [](int from, int to) {
    QList<QPair<QString, QString>> out;
    for (int minutes = from; minutes <= to; minutes += 30)
      out.append({QString::number(minutes),
                  minutes == 24 * 60 ? tr("midnight")
                                     : QLocale().toString(QTime(minutes / 60, minutes % 60), QLocale::ShortFormat)});
    return out;
  };
  choice(tr("Work begins at (in the calendar)"), hours(0, now.workTo - 30), QString::number(now.workFrom),
         [](Preferences& wanted, const QString& chosen) { wanted.workFrom = chosen.toInt(); });
  choice(tr("Work ends at"), hours(now.workFrom + 30, 24 * 60), QString::number(now.workTo),
         [](Preferences& wanted, const QString& chosen) { wanted.workTo = chosen.toInt(); });
  QList<QPair<QString, QString>> scales;
  for (const int scale : kScales) scales.append({QString::number(scale), tr("%1 %").arg(scale)});
  choice(tr("Size of text and everything else"), scales, QString::number(now.scale),
         [](Preferences& wanted, const QString& chosen) { wanted.scale = chosen.toInt(); });
  if (now.scale != m_state.scaleNow) {
    auto* again = new Button(tr("Start again now"));
    form->addNote(tr("The new size holds when Relata starts again."));
    form->addWidget(again);
    connect(again, &QPushButton::clicked, this, &SettingsPage::restartRequested, Qt::QueuedConnection);
  }
  QLineEdit* name = form->addText(tr("Your name"), m_state.userName);
  name->setReadOnly(m_state.readOnly);
  form->addNote(tr("Your name stands beside what you do, in the history of each record."));
  rows->addWidget(form);
  connect(
      name, &QLineEdit::editingFinished, this,
      [this, name] {
        const QString typed = name->text().trimmed();
        if (!typed.isEmpty() && typed != m_state.userName) Q_EMIT userNameChosen(typed);
      },
      Qt::QueuedConnection);
  rows->addWidget(window());
  rows->addWidget(lock());
  return box;
}

QWidget* SettingsPage::window() {
  QVBoxLayout* rows;
  QWidget* box = settingsColumn(rows);
  rows->addWidget(new SectionHeader(tr("Window")));
  const auto option = [this, rows](const QString& text, bool on, bool Preferences::*member) {
    auto* check = new QCheckBox(text);
    check->setChecked(on);
    rows->addWidget(check);
    connect(
        check, &QCheckBox::clicked, this,
        [this, member](bool now) { prefer([&](Preferences& wanted) { wanted.*member = now; }); }, Qt::QueuedConnection);
  };
  option(tr("Remember size, place and panels of the window"), m_state.preferences.rememberWindow,
         &Preferences::rememberWindow);
  option(tr("Open the last workspace when Relata starts"), m_state.preferences.openLast, &Preferences::openLast);
  auto* reset = new Button(tr("Reset the layout of panels"));
  rows->addWidget(reset, 0, Qt::AlignLeft);
  connect(reset, &QPushButton::clicked, this, &SettingsPage::resetLayoutRequested);
  return box;
}

QWidget* SettingsPage::lock() {
  QVBoxLayout* rows;
  QWidget* box = settingsColumn(rows);
  auto* now = new Button(tr("Lock now"));
  connect(now, &QPushButton::clicked, this, &SettingsPage::lockRequested, Qt::QueuedConnection);
  rows->addWidget(new SectionHeader(tr("Lock"), now));
  auto* form = new FormRows;
  QList<QPair<QString, QString>> options;
  for (const int minutes : kLockMinutes)
    options.append({QString::number(minutes), minutes == 0 ? tr("Never") : tr("%n minute(s)", nullptr, minutes)});
  QComboBox* combo = form->addChoice(tr("Lock after this time without a key or a click"), options,
                                     QString::number(m_state.preferences.lockMinutes));
  connect(
      combo, &QComboBox::activated, this,
      [this, combo] { prefer([&](Preferences& wanted) { wanted.lockMinutes = combo->currentData().toInt(); }); },
      Qt::QueuedConnection);
  form->addNote(m_state.encrypted
                    ? tr("What is on the screen is hidden until the passphrase is typed again.")
                    : tr("What is on the screen is hidden until somebody presses a button: this file has no "
                         "passphrase, so it is not protected by the lock."));
  rows->addWidget(form);
  return box;
}

QWidget* SettingsPage::about() {
  QVBoxLayout* rows;
  QWidget* box = settingsColumn(rows);
  rows->addWidget(new TextLabel(QStringLiteral("Relata"), TextRole::Heading));
  rows->addWidget(new TextLabel(tr("Free software under the GNU General Public License, version 3 or later."),
                                TextRole::Body, TextColor::Secondary));
  auto* facts = new FactGrid;
  for (const auto& [name, version] : programVersions()) facts->addFact(name, name, version);
  rows->addWidget(facts);
  return box;
}

}  // namespace relata::ui

#include "ui/shell/palette.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

#include "ui/kit/labels.h"
#include "ui/kit/search_field.h"
#include "ui/shell/command.h"
#include "ui/shell/palette_list.h"

namespace relata::ui {
namespace {

constexpr int kRecentKept = 50;

/// "import" is the whole name of "Import…".
bool isWholly(const PaletteItem& item, const QString& typed) {
  QString name = item.title;
  if (name.endsWith(QChar(u'…'))) name.chop(1);
  return !typed.isEmpty() && name.compare(typed, Qt::CaseInsensitive) == 0;
}

/// What is called exactly so first, then recent ones, newest before older; the others stay in their order.
QList<PaletteItem> bestFirst(QList<PaletteItem> items, const QString& typed, const QStringList& recent, int limit) {
  const auto age = [&](const PaletteItem& item) {
    if (isWholly(item, typed)) return qsizetype{-1};
    const qsizetype at = recent.indexOf(item.id);
    return at < 0 ? recent.size() : at;
  };
  std::stable_sort(items.begin(), items.end(),
                   [&age](const PaletteItem& a, const PaletteItem& b) { return age(a) < age(b); });
  if (items.size() > limit) items.resize(limit);
  return items;
}

}  // namespace

Palette::Palette(QWidget* window)
    : Overlay(window),
      m_field(new SearchField({})),
      m_list(new QListView),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_model(new PaletteModel(this)) {
  setObjectName(QStringLiteral("palette"));
  // One thread: a second search would only compete with the newest for the same file.
  m_pool.setMaxThreadCount(1);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new PaletteDelegate(m_list));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setMouseTracking(true);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace2);
  column->setSpacing(kSpace2);
  column->addWidget(m_field);
  column->addWidget(m_list, 1);
  column->addWidget(m_hint);
  setFocusProxy(m_field);
  m_field->edit()->installEventFilter(this);
  connect(m_field, &SearchField::textEdited, this, &Palette::look);
  connect(m_list, &QListView::clicked, this, &Palette::choose);
  retranslate();
}

// A search that still runs belongs to providers that are about to go.
Palette::~Palette() {
  ++*m_generation;
  m_pool.clear();
  m_pool.waitForDone();
}

void Palette::addProvider(PaletteProvider provider) {
  m_providers.push_back(std::move(provider));
  m_results.emplace_back();
}

void Palette::setRecent(const QStringList& ids) { m_recent = ids; }

void Palette::popUp(const QString& typed) {
  m_field->edit()->setText(typed);
  m_field->edit()->selectAll();
  open();
  look();
}

QString Palette::typed() const { return m_field->edit()->text(); }

QList<PaletteItem> Palette::shown() const {
  QList<PaletteItem> items;
  for (int i = 0; i < m_model->rowCount(); ++i) {
    if (!m_model->row(i).isHeading()) items.append(m_model->row(i).item);
  }
  return items;
}

void Palette::look() {
  const int generation = ++*m_generation;
  const QString text = typed().trimmed();
  m_pool.clear();
  m_pending = 0;
  for (int i = 0; i < static_cast<int>(m_providers.size()); ++i) {
    if (m_providers[i].background) {
      ++m_pending;
      lookInBackground(i, text, generation);
    } else {
      m_results[i] = m_providers[i].find(text);
    }
  }
  // What the slower ones found for the text before stays until they answer: nothing flickers while typing.
  rebuild(false);
}

void Palette::lookInBackground(int provider, const QString& typed, int generation) {
  m_pool.start([this, provider, typed, generation, newest = m_generation, find = m_providers[provider].find] {
    if (*newest != generation) return;
    QList<PaletteItem> items = find(typed);
    if (*newest != generation) return;
    // The destructor waits for this thread, so `this` is alive here; a call that is queued dies with it.
    QMetaObject::invokeMethod(
        this, [this, provider, generation, items] { take(provider, generation, items); }, Qt::QueuedConnection);
  });
}

void Palette::take(int provider, int generation, QList<PaletteItem> items) {
  if (generation != *m_generation) return;
  --m_pending;
  m_results[provider] = std::move(items);
  rebuild(true);
}

void Palette::rebuild(bool keepCurrent) {
  const QModelIndex before = m_list->currentIndex();
  const QString kept = keepCurrent && before.isValid() ? m_model->row(before.row()).item.id : QString();
  const bool moved = keepCurrent && before.isValid() && before.row() > 1;
  QList<PaletteRow> rows;
  for (const size_t i : order()) {
    const QList<PaletteItem> items =
        bestFirst(withoutDoubles(m_results[i]), typed().trimmed(), m_recent, m_providers[i].limit);
    if (items.isEmpty()) continue;
    rows.append({m_providers[i].group.shown(), {}});
    for (const PaletteItem& item : items) rows.append({{}, item});
  }
  int current = rows.isEmpty() ? -1 : 1;
  for (int i = 0; moved && i < rows.size(); ++i) {
    if (!rows[i].isHeading() && rows[i].item.id == kept) current = i;
  }
  m_model->setRows(std::move(rows));
  if (current >= 0) m_list->setCurrentIndex(m_model->index(current));
  retranslate();
  Q_EMIT resultsChanged();
}

/// Who types the beginning of a command's name means it, unless a record is called so as well: one that only mentions
/// the word somewhere stands behind. What is called exactly so comes before other commands.
std::vector<size_t> Palette::order() const {
  const QString text = typed().trimmed();
  const auto isMeant = [&](size_t i) {
    return std::any_of(m_results[i].begin(), m_results[i].end(), [&](const PaletteItem& item) {
      return m_providers[i].background ? !item.titleSpans.isEmpty() : item.title.startsWith(text, Qt::CaseInsensitive);
    });
  };
  std::vector<size_t> all(m_providers.size());
  std::iota(all.begin(), all.end(), 0);
  const auto isRecords = [this](size_t i) { return m_providers[i].background; };
  const bool records = std::any_of(all.begin(), all.end(), [&](size_t i) { return isRecords(i) && isMeant(i); });
  const auto isExact = [&](size_t i) {
    return std::any_of(m_results[i].begin(), m_results[i].end(),
                       [&](const PaletteItem& item) { return isWholly(item, text); });
  };
  const auto rank = [&](size_t i) {
    if (isRecords(i)) return records ? 0 : 3;
    return isExact(i) ? 1 : !records && isMeant(i) ? 2 : 3;
  };
  if (!text.isEmpty()) std::stable_sort(all.begin(), all.end(), [&](size_t a, size_t b) { return rank(a) < rank(b); });
  return all;
}

QList<PaletteItem> Palette::withoutDoubles(const QList<PaletteItem>& items) const {
  QSet<QString> named;
  for (size_t i = 0; i < m_providers.size(); ++i)
    for (const PaletteItem& item : m_results[i])
      if (!item.yields && !m_providers[i].background) named << item.title;  // records may be called anything
  QList<PaletteItem> kept;
  for (const PaletteItem& item : items)
    if (!item.yields || !named.contains(item.title)) kept << item;
  return kept;
}

void Palette::step(int rows) {
  const int count = m_model->rowCount();
  const int direction = rows < 0 ? -1 : 1;
  int at = m_list->currentIndex().row();
  int target = at;
  for (int left = qAbs(rows); left > 0;) {
    at += direction;
    if (at < 0 || at >= count) {
      if (qAbs(rows) > 1 || count == 0) break;
      at = direction < 0 ? count - 1 : 0;  // a single step goes round
    }
    if (m_model->row(at).isHeading()) continue;
    target = at;
    --left;
  }
  if (target < 0 || target >= count) return;
  m_list->setCurrentIndex(m_model->index(target));
  if (target == 1) m_list->scrollToTop();
}

void Palette::chooseCurrent() { choose(m_list->currentIndex()); }

void Palette::choose(const QModelIndex& index) {
  if (!index.isValid()) return;
  const PaletteRow row = m_model->row(index.row());
  if (row.isHeading() || !row.item.disabledReason.isEmpty()) return;
  m_recent.removeAll(row.item.id);
  m_recent.prepend(row.item.id);
  if (m_recent.size() > kRecentKept) m_recent.resize(kRecentKept);
  dismiss();
  Q_EMIT chosen(row.item.id);
  if (row.item.run) row.item.run();
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_field->edit() && event->type() == QEvent::KeyPress) {
    switch (static_cast<QKeyEvent*>(event)->key()) {
      case Qt::Key_Up: step(-1); return true;
      case Qt::Key_Down: step(1); return true;
      case Qt::Key_PageUp: step(-6); return true;
      case Qt::Key_PageDown: step(6); return true;
      case Qt::Key_Return:
      case Qt::Key_Enter: chooseCurrent(); return true;
      case Qt::Key_Escape: dismiss(); return true;
      case Qt::Key_Tab:
      case Qt::Key_Backtab: return true;  // the keyboard stays here until the palette closes
      default: break;
    }
  }
  return Overlay::eventFilter(watched, event);
}

void Palette::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_model) look();
  Overlay::changeEvent(event);
}

void Palette::retranslate() {
  m_field->setPlaceholder(tr("Search people, companies… or type a command"));
  m_list->setAccessibleName(tr("Results"));
  const bool nothing = m_model->rowCount() == 0 && m_pending == 0 && !typed().trimmed().isEmpty();
  m_hint->setText(nothing ? tr("Nothing found for “%1”").arg(typed().trimmed())
                          : tr("↑↓ to move · Enter to open · Esc to close"));
}

PaletteProvider commandProvider(CommandSet* commands, TextMatcher matches) {
  const auto find = [commands, matches = std::move(matches)](const QString& typed) {
    QList<PaletteItem> items;
    for (const QString& id : commands->ids()) {
      const Command& command = *commands->find(id);
      const QString shown = command.text.shown();
      const bool found = typed.isEmpty() || matches(shown, typed) || matches(command.text.english(), typed);
      if (!found || !command.run) continue;
      PaletteItem item;
      item.id = QStringLiteral("command:") + id;
      item.title = shown;
      item.titleSpans = matchedSpans(shown, typed);
      item.iconName = command.iconName.isEmpty() ? QStringLiteral("command") : command.iconName;
      item.shortcut = shortcutText(command);
      item.yields = command.yields;
      item.disabledReason = commands->disabledReason(id);
      item.run = [commands, id] { commands->run(id); };
      items.append(item);
    }
    return items;
  };
  return {Words("Palette", QT_TRANSLATE_NOOP("Palette", "Commands")), find, false, 8};
}

QList<Span> matchedSpans(const QString& text, const QString& typed) {
  QList<Span> spans;
  int from = 0;
  for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    const qsizetype at = text.indexOf(word, from, Qt::CaseInsensitive);
    if (at < 0) continue;
    spans.append({static_cast<int>(at), static_cast<int>(word.size())});
    from = static_cast<int>(at + word.size());
  }
  return spans;
}

bool matchesWords(const QString& text, const QString& typed) {
  const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return std::all_of(words.begin(), words.end(), [&text](const QString& word) {
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
      const bool begins =
          at == 0 || !text[at - 1].isLetterOrNumber() || QChar::script(text[at].unicode()) == QChar::Script_Han;
      if (begins) return true;
    }
    return false;
  });
}

}  // namespace relata::ui

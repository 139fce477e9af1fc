#pragma once

#include <QList>
#include <QString>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>

#include "ui/kit/overlay.h"
#include "ui/kit/paint.h"
#include "ui/kit/words.h"

class QListView;
class QModelIndex;

namespace relata::ui {

class CommandSet;
class PaletteModel;
class SearchField;
class TextLabel;

/// One thing that can be chosen in the palette.
struct PaletteItem {
  QString id;  ///< unique, also across providers; remembered as recent
  QString title;
  QList<Span> titleSpans;
  QString why;  ///< second line: why it matched ("Phone +86 571 5550 8820"), or what it is
  QList<Span> whySpans;
  QString iconName;
  QString avatarName;      ///< an avatar in place of the drawing
  QString shortcut;        ///< shown at the right
  bool yields = false;     ///< left out where a command or a list of the same name is shown
  QString disabledReason;  ///< shown in place of `why`, and it cannot be chosen
  std::function<void()> run;
};

/// A source of items, best first.
struct PaletteProvider {
  Words group;  ///< heading, for instance "Records"
  std::function<QList<PaletteItem>(QString typed)> find;
  /// Off the GUI thread, so that typing never waits; `find` must then be safe to call there. Only the newest text is
  /// looked for, and results of an older one are thrown away.
  bool background = true;
  int limit = 8;
};

/// Search and commands in one, over the window (Ctrl+K). Up, Down, Page Up, Page Down, Enter, Esc.
class Palette : public Overlay {
  Q_OBJECT
 public:
  explicit Palette(QWidget* window);
  ~Palette() override;

  void addProvider(PaletteProvider provider);
  /// Ids chosen before, newest first; they lead their group.
  void setRecent(const QStringList& ids);
  QStringList recent() const { return m_recent; }

  void popUp(const QString& typed = {});
  QString typed() const;
  /// What is shown now, without headings.
  QList<PaletteItem> shown() const;
  bool isSearching() const { return m_pending > 0; }
  void chooseCurrent();

 Q_SIGNALS:
  void chosen(const QString& id);
  void resultsChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void look();
  void lookInBackground(int provider, const QString& typed, int generation);
  void take(int provider, int generation, QList<PaletteItem> items);
  void rebuild(bool keepCurrent);
  std::vector<size_t> order() const;  ///< of the providers
  QList<PaletteItem> withoutDoubles(const QList<PaletteItem>& items) const;
  void step(int rows);
  void choose(const QModelIndex& index);
  void retranslate();

  std::vector<PaletteProvider> m_providers;
  std::vector<QList<PaletteItem>> m_results;
  QStringList m_recent;
  SearchField* m_field;
  QListView* m_list;
  TextLabel* m_hint;
  PaletteModel* m_model;
  int m_pending = 0;
  std::shared_ptr<std::atomic<int>> m_generation = std::make_shared<std::atomic<int>>(0);
  QThreadPool m_pool;
};

/// Whether `typed` finds `text`; a matcher that knows pinyin and initials is handed in.
using TextMatcher = std::function<bool(const QString& text, const QString& typed)>;

/// Commands by their shown and their English text.
PaletteProvider commandProvider(CommandSet* commands, TextMatcher matches);

/// Ignores case; every typed word must begin a word of the text.
bool matchesWords(const QString& text, const QString& typed);
/// Where the typed words stand in `text`, for highlighting.
QList<Span> matchedSpans(const QString& text, const QString& typed);

}  // namespace relata::ui

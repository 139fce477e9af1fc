#pragma once

#include <QTimer>

#include "app/relata/modules.h"
#include "core/store/system_entities.h"

namespace relata::ui {
class ShellWindow;
}

namespace relata::app {

/// Keeps the navigation true: the modules, the saved views, and how many records each holds now.
class Navigation : public QObject {
  Q_OBJECT
 public:
  Navigation(ui::ShellWindow& window, const std::vector<UiModule>& modules, Workspace& workspace, ui::ReadPool& reads);
  static QString idOf(Id view);
  const SavedView* view(const QString& navId) const;
  Id viewId(const QString& navId) const;
  QStringList viewNavIds() const;
  /// Whether the view has an entry; others are reached through their list and the palette.
  bool lists(const QString& navId) const;
  qint64 count(const QString& navId) const { return m_counts.value(navId, -1); }

 Q_SIGNALS:
  void viewsChanged();

 private:
  struct Found {
    QList<std::pair<qint64, SavedView>> views;
    QHash<QString, qint64> totals;  // by module
  };
  /// What stands beside a module.
  struct Counting {
    QString module, entity;
    std::function<qint64(Reader&)> count;
  };
  struct Counted {
    QHash<QString, qint64> views;  // by navId
    int tookMs = 0;
  };
  static Found look(Reader& reader, const QList<Counting>& countings);
  static Counted countViews(Reader& reader, const QList<std::pair<qint64, SavedView>>& views);
  void refresh();
  void take(const Found& found);
  void countViewsNow();
  void showItems();

  ui::ShellWindow& m_window;
  const std::vector<UiModule>& m_modules;
  ui::ReadSlot m_slot;
  ui::ReadSlot m_countSlot;
  QTimer m_later, m_recount;
  QList<SavedView> m_views;
  QList<Id> m_viewIds;
  QHash<QString, qint64> m_counts;
  bool m_itemsShown = false;
};

}  // namespace relata::app

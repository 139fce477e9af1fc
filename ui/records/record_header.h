#pragma once

#include <QWidget>

#include "ui/records/record_view.h"

namespace relata::ui {

class Avatar;
class Button;
class ElidedButton;
class ElidedLabel;
class IconButton;

/// The head of a record page: who it is, and the acts that are at hand.
class RecordHeader : public QWidget {
  Q_OBJECT
 public:
  RecordHeader(const RecordContext& context, const RecordPageLayout& layout, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable);
  QWidget* menuButton() const;
  QWidget* mailButton() const;
  QWidget* callButton() const;

 Q_SIGNALS:
  void stepRequested(int step);
  void composeRequested(const QString& kind);
  void callRequested();
  void mailRequested();
  void asOfRequested();
  void windowRequested();
  void deleteRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void describe();
  void openMenu();

  const RecordContext& m_context;
  const RecordPageLayout m_layout;
  std::optional<RecordView> m_view;
  bool m_writable = true;
  Avatar* m_avatar;
  ElidedLabel* m_name;
  ElidedLabel* m_phonetic;
  ElidedLabel* m_role;
  ElidedButton* m_link;
  IconButton* m_before;
  IconButton* m_after;
  Button* m_call;
  Button* m_mail;
  Button* m_task;
  Button* m_note;
  IconButton* m_more;
};

}  // namespace relata::ui

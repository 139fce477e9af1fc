#pragma once

#include <QWidget>

#include "core/mail/campaign_check.h"
#include "ui/records/record_context.h"

class QTextBrowser;

namespace relata::ui {

class Chip;
class LinkPicker;
class TextLabel;

/// A mail as one person gets it, in light or dark, or its text.
class MailPreview : public QWidget {
  Q_OBJECT
 public:
  explicit MailPreview(const RecordContext& context, QWidget* parent = nullptr);
  using Make = std::function<Result<mail::CampaignPreview>(Reader&, Id person, mail::MailScheme)>;
  /// What is shown: asked for off the window, now and whenever another person or scheme is chosen.
  void setSource(Make make);
  void refresh();
  /// The person as whom it is shown; at first somebody of the segment.
  void setPerson(Id person, const QString& name);
  Id person() const { return m_person; }
  QString shownText() const;
  QString shownSubject() const;
  void setDark(bool dark);

 Q_SIGNALS:
  /// By hand: they want to see what that person gets.
  void personChosen();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void words();
  void say(const Result<mail::CampaignPreview>& preview);

  const RecordContext& m_context;
  Make m_make;
  Id m_person;
  bool m_dark = false, m_plain = false;
  LinkPicker* m_who;
  Chip* m_light;
  Chip* m_darkChip;
  Chip* m_plainChip;
  TextLabel* m_title;
  TextLabel* m_subject;
  TextLabel* m_addresses;
  QTextBrowser* m_body;
  ReadSlot m_slot;
};

}  // namespace relata::ui

#pragma once

#include <functional>
#include <optional>

#include "core/channels/channel_command.h"
#include "core/marketing/campaign_posts.h"
#include "ui/records/page_part.h"
#include "ui/records/read_pool.h"
#include "ui/records/record_context.h"

namespace relata::ui {

class Button;
class PrimaryButton;
class TextLabel;

/// The program of this computer that posts and SMS are handed to; asked for each time, as it may be another by then.
using ChannelCommandSource = std::function<channels::ChannelCommand()>;

/// A post or an ad as it goes out, with the words of its campaign in every link; it is exported as a file or handed to
/// a program of the user's own. SMS can be handed to the same program.
class PostPart : public PagePart {
  Q_OBJECT
 public:
  PostPart(const RecordContext& context, ChannelCommandSource command, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  using PagePart::show;
  QString text() const;
  QString link() const;
  QString said() const;
  void exportTo(const QString& path);
  void handOver();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  bool isPost() const;
  bool isSms() const;
  void read();
  void words();
  void askAndExport();
  QString handedText(const PostReport& report) const;

  const RecordContext& m_context;
  const ChannelCommandSource m_command;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  Result<OutgoingMessage> m_post = Problem("campaign-post-empty");
  TextLabel* m_title;
  TextLabel* m_when;
  TextLabel* m_text;
  TextLabel* m_link;
  TextLabel* m_said;
  Button* m_export;
  PrimaryButton* m_hand;
  ReadSlot m_slot;
};

}  // namespace relata::ui

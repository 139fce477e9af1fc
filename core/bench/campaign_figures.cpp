#include "core/bench/campaign_figures.h"

#include "core/bench/suite.h"
#include "core/mail/campaign_message.h"
#include "core/mail/mail_token.h"
#include "core/marketing/asset_acts.h"
#include "core/setup.h"

namespace relata::bench {
namespace {

constexpr qint64 kMessages = 100'000;
constexpr double kLeast = 100'000;  // a second

QString s(const char* text) { return QString::fromUtf8(text); }

class CampaignSuite : public Suite {
 public:
  CampaignSuite(const BenchOptions& options, const std::function<void(const QString&)>& progress)
      : Suite(options, kMessages, progress) {}

  QList<Figure> run() {
    auto made = Workspace::create(path("campaign.relata"), settings(), relataParts());
    if (!made.ok()) throw made.problem();
    m_workspace = std::move(made).value();
    const mail::MailContent content = compiled();
    mail::MessageFrame frame;
    frame.fromName = s("Nordwind");
    frame.fromAddress = s("news@nordwind.example");
    frame.out.mailTo = frame.fromAddress;
    const mail::MessageMaker maker(content, frame);
    const mail::MailTokens tokens(QByteArray(32, 'k'));
    qint64 bytes = 0;
    const auto ours = timed(3, [&](int) {
      bytes = 0;
      for (qint64 i = 0; i < kMessages; ++i) {
        mail::ContentValues values;
        values.name = s("Ada Lindqvist");
        values.values = {s("Nordwind"), s("Ada"), s("Nordwind"), QString()};
        const QString token = tokens.campaignToken(Id(i + 1));
        mail::setOwnValues(values, content, {frame.out.address(token), {}, {}});
        bytes += maker.make(values, s("ada@nordwind.example"), token, 1'772'442'000'000 + i).size();
      }
    });
    require(bytes > kMessages * 1000, "bytes of the messages");
    const QByteArray message(static_cast<qsizetype>(bytes / kMessages), 'x');
    qint64 copied = 0;
    const auto raw = timed(3, [&](int) {
      for (qint64 i = 0; i < kMessages; ++i) {
        QByteArray copy(message.constData(), message.size());
        copied += copy.size();
      }
    });
    Figure figure;
    figure.name = QLatin1String(kRenderMails);
    figure.unit = s("rows/s");
    figure.p50 = figure.p95 = 1000.0 * kMessages / *std::min_element(ours.begin(), ours.end());
    figure.raw = 1000.0 * kMessages / *std::min_element(raw.begin(), raw.end());
    figure.ratio = figure.raw / figure.p50;
    figure.limit = kLeast;
    figure.samples = 3;
    add(figure);
    return m_figures;
  }

 private:
  /// A usual mail: a heading, three paragraphs with two fields of the person, a button, a footer.
  mail::MailContent compiled() {
    BlockDocument document = usualDocument(s("en"));
    document.blocks[1].text =
        s("Hello {{contact.given_name|there}},\n\n") +
        s("the new pumps are in stock, and **until the end of the month** they come at the price of last year. ")
            .repeated(3) +
        s("\n\nWhat {{contact.company.name|your company}} ordered before is [on our "
          "pages](https://example.com/orders). ")
            .repeated(1) +
        s("Whoever orders now is served first. ").repeated(6);
    Block button;
    button.kind = Block::Kind::Button;
    button.text = s("See what is new");
    button.url = s("https://example.com/spring");
    document.blocks.insert(2, button);
    const auto reader = m_workspace->read();
    Record version(*reader->registry().entity(u"asset_version"));
    version.set("subject", s("What is new for {{contact.company.name|you}}"));
    version.set("content", writeBlocks(document));
    mail::ContentTerms terms;
    terms.language = s("en");
    terms.words = {s("relata"), s("email"), s("spring")};
    auto content = mail::compileContent(*reader, version, terms);
    if (!content.ok()) throw content.problem();
    require(content->isSendable() && content->slotList.size() == 4, "slots of the content");
    return *std::move(content);
  }
};

}  // namespace

QList<Figure> campaignFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress) {
  return CampaignSuite(options, progress).run();
}

}  // namespace relata::bench

#include "core/bench/help_figures.h"

#include "core/bench/suite.h"
#include "core/intent/ticket_intent.h"
#include "core/knowledge/article.h"
#include "core/knowledge/solved_tickets.h"
#include "core/setup.h"

namespace relata::bench {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kTickets = 20'000;
constexpr qint64 kArticles = 200;
constexpr int kSamples = 200;
constexpr const char* kNames[] = {"suggest", "suggest-category", "suggest-learn"};

constexpr const char* kThings[] = {"scanner",  "gateway",   "printer",    "sensor", "invoice", "parcel",
                                   "password", "dashboard", "发票",       "扫描枪", "网关",    "快递",
                                   "账号",     "传感器",    "标签打印机", "报表"};
constexpr const char* kTroubles[] = {"does not pair after the update",
                                     "is offline every night",
                                     "arrived damaged",
                                     "has a wrong address",
                                     "was forgotten",
                                     "needs an export",
                                     "无法配对",
                                     "抬头有误",
                                     "没有收到",
                                     "被锁定了",
                                     "需要导出清单",
                                     "显示空白"};
constexpr const char* kPlaces[] = {"in hall 3",  "at the counter", "since Monday",  "for order 88213",
                                   "在三号车间", "从星期一开始",   "订单八八二一三"};

/// A request as customers write it, of one of sixteen topics.
QString request(qint64 index) {
  const auto at = [index](const auto& words, qint64 step) { return s(words[(index / step) % std::ssize(words)]); };
  return s("%1 %2 %3, number %4. Please help before the end of the week, thank you / 谢谢")
      .arg(at(kThings, 1), at(kTroubles, 5), at(kPlaces, 11))
      .arg(index);
}

class HelpSuite : public Suite {
 public:
  HelpSuite(const BenchOptions& options, const std::function<void(const QString&)>& progress)
      : Suite(options, kTickets, progress) {}

  QList<Figure> run() {
    make();
    const std::vector<double> learning =
        timed(3, [&](int) { m_intent = TicketIntent::learn(*m_reader, IntentMeasure::Nothing); });
    m_articles = KnowledgeIndex::read(*m_reader, false);
    m_solved = SolvedIndex::read(*m_reader);
    require(!m_intent->model().isEmpty() && m_articles->size() == kArticles && m_solved->size() == kTickets,
            "what help is made of");
    if (wants("suggest-category")) add("suggest-category", timed(kSamples, [&](int i) { guess(i); }), {}, 5, 0);
    if (wants("suggest")) add("suggest", timed(kSamples, [&](int i) { all(i); }), {}, 5, 0);
    if (wants("suggest-learn")) add("suggest-learn", learning, {}, 0, 0);
    return m_figures;
  }

 private:
  void make() {
    m_progress(s("making %1 tickets").arg(kTickets));
    auto made = Workspace::create(path("help.relata"), settings(), relataParts());
    if (!made.ok()) throw made.problem();
    m_workspace = std::move(made).value();
    const auto filled =
        m_workspace->transactBulk({ActKind::Generate, {}, {}}, [&](Transaction& tx) { return fill(tx); });
    if (!filled.ok()) throw filled.problem();
    m_reader = m_workspace->read();
  }

  static Result<void> fill(Transaction& tx) {
    std::vector<Id> categories;
    Id resolved;
    {
      db::Statement rows(tx.connection(), s("SELECT id FROM ticket_category WHERE _del IS NOT 1 ORDER BY id"));
      while (rows.step()) categories.push_back(rows.id(0));
      db::Statement status(tx.connection(), s("SELECT id FROM ticket_status WHERE state='resolved'"));
      if (status.step()) resolved = status.id(0);
    }
    for (qint64 i = 0; i < kTickets; ++i) {
      Record ticket(tx.def("ticket"));
      ticket.set("subject", request(i).left(60));
      ticket.set("description", request(i));
      ticket.set("status", resolved);
      ticket.set("category", categories[static_cast<size_t>(i % std::ssize(kThings)) % categories.size()]);
      if (auto made = tx.insert(ticket); !made.ok()) return made.problem();
    }
    for (qint64 i = 0; i < kArticles; ++i) {
      Record article(tx.def("article"));
      article.set("title", request(i * 7).left(50));
      article.set("questions", request(i * 7 + 1) + QLatin1Char('\n') + request(i * 7 + 2));
      article.set("body", (s("# Help\n\n- ") + request(i) + s("\n- ") + request(i + 3) + s("\n\n")).repeated(10));
      article.set("status", s("published"));
      if (auto made = tx.insert(article); !made.ok()) return made.problem();
    }
    return {};
  }

  void guess(int i) { require(!m_intent->guess(request(i * 31)).isEmpty(), "a category"); }

  void all(int i) {
    const QString asked = request(i * 31);
    guess(i);
    require(!m_articles->suggest(asked).isEmpty(), "an article");
    require(!m_solved->similar(*m_reader, asked, {}).isEmpty(), "a solved ticket");
  }

  TicketIntentPtr m_intent;
  KnowledgePtr m_articles;
  SolvedPtr m_solved;
};

}  // namespace

bool asksForHelp(const QString& only) { return asksForOne(only, kNames); }

QList<Figure> helpFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress) {
  return HelpSuite(options, progress).run();
}

}  // namespace relata::bench

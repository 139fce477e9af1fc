#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/knowledge/article_acts.h"
#include "core/knowledge/knowledge_search.h"
#include "core/knowledge/site_export.h"
#include "core/knowledge/site_visits.h"
#include "core/sales/letterhead.h"
#include "core/service/ticket_acts.h"
#include "terminal.h"
#include "values.h"
#include "whole_number.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct KbArguments {
  std::vector<std::string> words, logs;
  std::string language, folder, title, contact, ticket;
  bool drafts = false, noList = false, again = false, noContact = false;
  int limit = 10;
};
using Given = std::shared_ptr<KbArguments>;

Json passageJson(const Passage& passage) {
  QList<Json> marks;
  for (const MatchSpan& mark : passage.marks)
    marks << Json::object({{s("start"), mark.start}, {s("length"), mark.length}});
  return Json::object({{s("text"), passage.text}, {s("marks"), Json::array(marks)}});
}

int search(Context& context, const KbArguments& given) {
  const auto workspace = context.openToRead();
  QList<ArticleHit> hits;
  const QString typed = texts(given.words).join(QLatin1Char(' '));
  if (typed.trimmed().isEmpty()) throw Failure{Problem("search-nothing")};
  const QString language = text(given.language);
  {
    const auto reader = workspace->read();
    hits = KnowledgeIndex::read(*reader, given.drafts)->search(typed, given.limit, language);
  }
  const bool listed = hits.isEmpty() && !given.noList && noteFailedSearch(*workspace, typed);
  if (context.wantsJson()) {
    JsonList list(context.out, context.jsonLines);
    for (const ArticleHit& hit : hits)
      list.add(Json::object({{s("id"), hit.id.text(s("KB"))},
                             {s("title"), hit.title},
                             {s("language"), hit.language},
                             {s("status"), hit.status},
                             {s("score"), hit.score},
                             {s("coverage"), hit.coverage},
                             {s("passage"), passageJson(hit.passage)}}));
    list.end();
    return kOk;
  }
  for (const ArticleHit& hit : hits) {
    context.out.line(s("%1  %2").arg(hit.id.text(s("KB")), Output::strong(oneLine(hit.title))));
    if (!hit.passage.text.isEmpty()) context.out.line(s("    ") + oneLine(hit.passage.text));
  }
  if (hits.isEmpty())
    context.out.note(listed ? Ctl::tr("Nothing was found. It is on the writing list (list knowledge_gap).")
                            : Ctl::tr("Nothing was found."));
  return kOk;
}

int exportAll(Context& context, const KbArguments& given) {
  if (text(given.folder).trimmed().isEmpty()) throw Failure{Problem("folder-no-name")};
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const QString contact = given.noContact         ? QString()
                          : given.contact.empty() ? readLetterhead(reader->connection()).email
                                                  : text(given.contact);
  const SiteReport report = need(exportSite(*reader, text(given.folder), {text(given.title), contact.trimmed()}));
  if (context.wantsJson()) {
    QList<Json> problems;
    for (const SiteProblem& one : report.problems)
      problems << Json::object({{s("article"), one.article.text(s("KB"))},
                                {s("title"), one.title},
                                {s("target"), one.target},
                                {s("message"), describe(one)}});
    context.out.json(Json::object({{s("articles"), report.articles},
                                   {s("english"), report.english},
                                   {s("chinese"), report.chinese},
                                   {s("files"), report.files},
                                   {s("removed"), report.removed},
                                   {s("problems"), Json::array(problems)}}));
  } else {
    for (const SiteProblem& one : report.problems) context.out.error(describe(one));
    context.out.note(Ctl::tr("%1 articles as %2 files in %3: open index.html in a browser.")
                         .arg(report.articles)
                         .arg(report.files)
                         .arg(text(given.folder)));
  }
  return report.problems.isEmpty() ? kOk : kFoundProblems;
}

int visits(Context& context, const KbArguments& given) {
  const auto workspace = context.openToWrite();
  const SiteVisitReport report = need(importSiteLogs(*workspace, texts(given.logs), [] { return interrupted(); }));
  if (context.wantsJson()) {
    context.out.json(Json::object({{s("visits"), report.visits},
                                   {s("readers"), report.readers},
                                   {s("asked"), report.asked},
                                   {s("pages"), report.pages},
                                   {s("programs"), report.programs},
                                   {s("others"), report.others},
                                   {s("broken"), report.broken},
                                   {s("hours"), report.hours}}));
  } else {
    for (const Problem& one : report.problems) context.out.error(describe(one));
    context.out.note(Ctl::tr("%1 visits, of which %2 read an article and %3 of these went on to write. Pages: %4 of "
                             "people, %5 of programs; other lines: %6.")
                         .arg(report.visits)
                         .arg(report.readers)
                         .arg(report.asked)
                         .arg(report.pages)
                         .arg(report.programs)
                         .arg(report.others));
    context.out.note(report.hours > 0
                         ? Ctl::tr("%1 hours are new, or known better. See: report deflection").arg(report.hours)
                         : Ctl::tr("All of it was known."));
  }
  return report.broken == 0 ? kOk : kFoundProblems;
}

int write(Context& context, const KbArguments& given) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const EntityDef& def = *reader->registry().entity(u"article");
  const Id ticket = need(ticketNamed(reader->connection(), text(given.ticket)));
  const Id made = need(articleFromTicket(*workspace, ticket, given.again));
  const auto article = workspace->read()->record(def, made);
  if (context.wantsJson()) {
    context.out.json(Json::object({{s("id"), article->idText()},
                                   {s("title"), article->title()},
                                   {s("language"), article->text("language")},
                                   {s("status"), article->text("status")}}));
    return kOk;
  }
  context.out.line(article->idText());
  context.out.note(Ctl::tr("A draft is written: %1").arg(oneLine(article->title())));
  return kOk;
}

CLI::App* sub(CLI::App* noun, const char* name, const QString& about) {
  return noun->add_subcommand(name, help(about))->fallthrough();
}

}  // namespace

void addKb(CLI::App& app, Context& context) {
  CLI::App* noun = app.add_subcommand("kb", help(Ctl::tr("Search the knowledge base, and write its web site")))
                       ->fallthrough()
                       ->require_subcommand(1);
  const auto given = std::make_shared<KbArguments>();
  CLI::App* find = sub(noun, "search", Ctl::tr("Find articles; what finds nothing goes on the writing list"));
  find->add_option("text", given->words, help(Ctl::tr("What to look for")))->required()->type_name("TEXT");
  find->add_option("--in", given->language, help(Ctl::tr("Only articles in this language: en or zh")))
      ->type_name("LANG")
      ->check(CLI::IsMember({"en", "zh"}));
  find->add_option("--limit", given->limit, help(Ctl::tr("No more than so many results")))
      ->type_name("N")
      ->check(wholeNumber(1));
  find->add_flag("--drafts", given->drafts, help(Ctl::tr("Also what is not published")));
  find->add_flag("--no-list", given->noList, help(Ctl::tr("Put nothing on the writing list")));
  context.onRun(find, [&context, given] { return search(context, *given); });

  CLI::App* site = sub(noun, "export-site",
                       Ctl::tr("Write the published articles as a web site of plain files, with a search of its own"));
  site->add_option("folder", given->folder, help(Ctl::tr("An empty folder, or one with an earlier export")))
      ->required()
      ->type_name("DIR");
  site->add_option("--title", given->title, help(Ctl::tr("The name of the site")))->type_name("TEXT");
  CLI::Option* contact =
      site->add_option("--contact", given->contact,
                       help(Ctl::tr("The mail address that readers may write to; without it that of the letterhead")))
          ->type_name("ADDRESS");
  site->add_flag("--no-contact", given->noContact, help(Ctl::tr("Readers are asked to write to nobody")))
      ->excludes(contact);
  context.onRun(site, [&context, given] { return exportAll(context, *given); });

  CLI::App* seen = sub(noun, "visits",
                       Ctl::tr("Read access logs of the server that holds the web site: what is read, and what asked"));
  seen->add_option("logs", given->logs, help(Ctl::tr("Logs as nginx and Apache write them, packed by gzip or not")))
      ->required()
      ->type_name("LOG");
  context.onRun(seen, [&context, given] { return visits(context, *given); });

  CLI::App* draft = sub(noun, "write", Ctl::tr("Write a draft from a solved ticket"));
  draft->add_option("ticket", given->ticket, help(Ctl::tr("The ticket by its number (T-1042) or id")))
      ->required()
      ->type_name("TICKET");
  draft->add_flag("--again", given->again, help(Ctl::tr("Even where one was written from it before")));
  context.onRun(draft, [&context, given] { return write(context, *given); });
}

}  // namespace relata::ctl

#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/meta/entity_words.h"
#include "core/store/filter_path.h"
#include "values.h"
#include "whole_number.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct SearchOptions {
  std::vector<std::string> words;
  std::vector<std::string> in;
  int limit = 50;
};

QString why(const SearchHit& hit) { return hit.fieldKey + QLatin1String(": ") + hit.matched; }

Json jsonOf(const SearchHit& hit) {
  const Json match = Json::object({{QStringLiteral("field"), hit.fieldKey},
                                   {QStringLiteral("text"), hit.matched},
                                   {QStringLiteral("start"), hit.span.start},
                                   {QStringLiteral("length"), hit.span.length}});
  return Json::object({{QStringLiteral("id"), hit.id.text(hit.def->prefix)},
                       {QStringLiteral("entity"), hit.def->key},
                       {QStringLiteral("title"), hit.title},
                       {QStringLiteral("subtitle"), hit.subtitle},
                       {QStringLiteral("why"), why(hit)},
                       {QStringLiteral("match"), match}});
}

QString whyShown(const SearchHit& hit) {
  const FieldDef* field = hit.def->field(hit.fieldKey);
  const SublistDef* list = hit.def->sublist(hit.fieldKey);
  const QString label = field ? fieldLabel(*hit.def, *field) : list ? sublistLabel(*hit.def, *list) : hit.fieldKey;
  return label + QLatin1String(": ") + hit.matched;
}

/// A search that could not look at all says so, beside its results.
void sayHowFar(Context& context, Reader::SearchState state) {
  switch (state) {
    case Reader::SearchState::Complete: return;
    case Reader::SearchState::Filling:
      return context.out.note(
          Ctl::tr("The search index is still being made: the rest is found by the beginning of its name only."));
    case Reader::SearchState::Damaged:
      return context.out.note(
          Ctl::tr("The search index is damaged: only names were searched. “check --repair” makes it anew."));
    case Reader::SearchState::TitlesOnly:
      return context.out.note(Ctl::tr("This file cannot be written, so only names were searched."));
  }
}

int search(Context& context, const SearchOptions& options) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  SearchScope scope;
  scope.limit = options.limit;
  for (const std::string& key : options.in) scope.entities << entityNamed(reader->registry(), key).key;
  const QList<SearchHit> hits = reader->search(texts(options.words).join(QLatin1Char(' ')), scope);
  if (context.wantsJson()) {
    JsonList list(context.out, context.jsonLines);
    for (const SearchHit& hit : hits) list.add(jsonOf(hit));
    list.end();
    sayHowFar(context, reader->searchState());
    return kOk;
  }
  TextTable table(context.out, {Ctl::tr("Id"), Ctl::tr("Kind"), Ctl::tr("Name"), Ctl::tr("Why")});
  for (const SearchHit& hit : hits)
    table.add({hit.id.text(hit.def->prefix), entityLabel(*hit.def), hit.title, whyShown(hit)});
  if (!hits.isEmpty())
    table.end();
  else
    context.out.note(Ctl::tr("Nothing was found."));
  sayHowFar(context, reader->searchState());
  return kOk;
}

}  // namespace

void addSearch(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("search",
                         help(Ctl::tr("Find records by any words: names, pinyin, addresses, digits of a phone")))
          ->fallthrough();
  const auto options = std::make_shared<SearchOptions>();
  command->add_option("text", options->words, help(Ctl::tr("What to look for")))->required()->type_name("TEXT");
  command->add_option("--limit", options->limit, help(Ctl::tr("No more than so many results")))
      ->type_name("N")
      ->check(wholeNumber(1));
  command->add_option("--in", options->in, help(Ctl::tr("Only records of this kind")))->type_name("ENTITY");
  context.onRun(command, [&context, options] { return search(context, *options); });
}

}  // namespace relata::ctl

# Run by ctest: extracts the texts of the sources into a copy of each translation file and lets core_tests say which
# of them the real file lacks.
file(REMOVE_RECURSE ${WORK_DIR})
file(MAKE_DIRECTORY ${WORK_DIR})
set(languages zh_CN en)
foreach(language IN LISTS languages)
  set(options "")
  if(language STREQUAL "en")
    set(options -pluralonly)
  endif()
  execute_process(
    COMMAND ${LUPDATE} -silent -I ${SOURCE_DIR} -recursive ${SOURCE_DIR}/app ${SOURCE_DIR}/core ${SOURCE_DIR}/ui -locations none
            -no-obsolete -target-language ${language} ${options} -ts ${WORK_DIR}/relata_${language}.ts
    COMMAND_ERROR_IS_FATAL ANY)
endforeach()
set(ENV{RELATA_EXTRACTED_TEXTS} ${WORK_DIR})
execute_process(COMMAND ${CHECKER} "[translations-current]" RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "The translation files lack texts of the sources: run ./dev translate and translate them.")
endif()

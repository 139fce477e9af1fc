# SQLite, with encryption at rest: the pinned amalgamation of SQLite3 Multiple Ciphers, checked by its hash, built once
# with our own flags. The same engine on every system (see README, "Libraries").
set(_package better-sqlite3-multiple-ciphers)
set(_version 12.11.1)
set(_sha512 a46ef6fb7564522a67998c782f042aa0e5cd1b6089d479660eb96faa0afbc501e0b04f9ccf9ac064489a2479d42931da19f1a27e0800fc2d12bfda99954adfa3)

if(RELATA_SQLITE3MC_DIR)
  set(_dir ${RELATA_SQLITE3MC_DIR})
else()
  # Beside the source, not in a build folder: the presets share one download.
  set(_cache ${PROJECT_SOURCE_DIR}/build/_deps/sqlite3mc-${_version})
  set(_dir ${_cache}/package/deps/sqlite3)
  if(NOT EXISTS ${_dir}/sqlite3.c)
    file(MAKE_DIRECTORY ${_cache})
    set(_tarball ${_cache}/${_package}-${_version}.tgz)
    if(NOT EXISTS ${_tarball})
      find_program(NPM_PROGRAM npm)
      if(NOT NPM_PROGRAM)
        message(FATAL_ERROR "Relata builds its own SQLite (SQLite3 Multiple Ciphers) and found neither a copy nor npm to take one.\n"
                "Do one of these:\n"
                "  - install npm (Debian: apt-get install npm) and configure again, or\n"
                "  - unpack ${_package} ${_version} and configure with -DRELATA_SQLITE3MC_DIR=<its deps/sqlite3 folder>.")
      endif()
      execute_process(COMMAND ${NPM_PROGRAM} pack --silent ${_package}@${_version} WORKING_DIRECTORY ${_cache}
                      RESULT_VARIABLE _result OUTPUT_QUIET ERROR_VARIABLE _error)
      if(NOT _result EQUAL 0)
        message(FATAL_ERROR "npm pack ${_package}@${_version} failed: ${_error}\n"
                "Without a network: configure with -DRELATA_SQLITE3MC_DIR=<folder with sqlite3.c and sqlite3.h>.")
      endif()
    endif()
    file(SHA512 ${_tarball} _found)
    if(NOT _found STREQUAL _sha512)
      file(REMOVE ${_tarball})
      message(FATAL_ERROR "${_package}-${_version}.tgz does not have the expected sha512; it was removed. "
              "Configure again, and if it happens twice do not use that source.")
    endif()
    file(ARCHIVE_EXTRACT INPUT ${_tarball} DESTINATION ${_cache} PATTERNS package/deps/sqlite3/* package/LICENSE)
  endif()
endif()
if(NOT EXISTS ${_dir}/sqlite3.c OR NOT EXISTS ${_dir}/sqlite3.h)
  message(FATAL_ERROR "${_dir} holds no sqlite3.c and sqlite3.h; point -DRELATA_SQLITE3MC_DIR at the folder of the amalgamation.")
endif()

# The layer that encrypts takes every failed read but a short one for a good one, and hands out whatever stood in the
# buffer: a bad sector became a wrong page instead of an error (tests/workspace/faults_test.cpp shows it). Mended here.
set(_mended ${PROJECT_BINARY_DIR}/sqlite3mc/sqlite3.c)
if(NOT EXISTS ${_mended} OR ${_dir}/sqlite3.c IS_NEWER_THAN ${_mended} OR ${CMAKE_CURRENT_LIST_FILE} IS_NEWER_THAN ${_mended})
  file(READ ${_dir}/sqlite3.c _source)
  string(REPLACE "if (rc == SQLITE_IOERR_SHORT_READ)\n  {\n    return rc;\n  }\n\n  if (mcFile->openFlags & SQLITE_OPEN_MAIN_DB)"
                 "if (rc != SQLITE_OK)\n  {\n    return rc;\n  }\n\n  if (mcFile->openFlags & SQLITE_OPEN_MAIN_DB)" _once "${_source}")
  string(REPLACE "xRead(REALFILE(pFile), pageBuffer, pageSize, prevOffset);\n      if (rc == SQLITE_IOERR_SHORT_READ)"
                 "xRead(REALFILE(pFile), pageBuffer, pageSize, prevOffset);\n      if (rc != SQLITE_OK)" _twice "${_once}")
  if(_once STREQUAL _source OR _twice STREQUAL _once)
    message(FATAL_ERROR "This SQLite3 Multiple Ciphers reads differently from ${_version}: look whether mcIoRead still loses read errors, "
            "and mend or remove the replacement in cmake/Sqlite3mc.cmake.")
  endif()
  file(WRITE ${_mended} "${_twice}")
endif()

find_package(Threads REQUIRED)
add_library(relata_sqlite STATIC ${_mended})
target_include_directories(relata_sqlite SYSTEM INTERFACE ${_dir})
target_compile_definitions(relata_sqlite
  PUBLIC SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK
  PRIVATE SQLITE_ENABLE_FTS5 SQLITE_THREADSAFE=2 SQLITE_DQS=0 SQLITE_DEFAULT_FOREIGN_KEYS=0 SQLITE_OMIT_LOAD_EXTENSION
          SQLITE_OMIT_SHARED_CACHE SQLITE_OMIT_DEPRECATED SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_MAX_VARIABLE_NUMBER=32766
          SQLITE_DEFAULT_WAL_SYNCHRONOUS=2 SQLITE_ENABLE_COLUMN_METADATA SQLITE_ENABLE_DBSTAT_VTAB SQLITE_ENABLE_STAT4
          SQLITE_USE_URI=0 SQLITE_TRUSTED_SCHEMA=0 SQLITE_TEMP_STORE=2 SQLITE_DEFAULT_MEMSTATUS=0
          SQLITE_ENABLE_MATH_FUNCTIONS)
target_link_libraries(relata_sqlite PUBLIC Threads::Threads ${CMAKE_DL_LIBS})
if(NOT MSVC)
  # Others' code: optimised even in dev builds, and not our warnings to mend.
  target_compile_options(relata_sqlite PRIVATE -O2 -w)
  if(RELATA_SANITIZE MATCHES "fuzzer")
    # Its authors fuzz it; instrumented, this one file takes Clang many minutes.
    target_compile_options(relata_sqlite PRIVATE -fno-sanitize=all)
  endif()
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(relata_sqlite PRIVATE -msse4.2 -maes)
  endif()
endif()

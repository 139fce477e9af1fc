# Compiler, linker and warnings that all of Relata shares.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Without the first ccache passes on every file that uses a precompiled header; without the second it reads all of that
  # header, some hundred megabytes, for each of them.
  set(_launcher ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_INODECACHE=true
      ${CCACHE_PROGRAM})
  set(CMAKE_C_COMPILER_LAUNCHER ${_launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${_launcher})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND UNIX AND NOT APPLE)
  add_link_options(-fuse-ld=mold)
endif()

add_library(relata_options INTERFACE)
target_compile_definitions(relata_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS
                           QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
  target_compile_options(relata_options INTERFACE /W4 /utf-8 /permissive-)
else()
  target_compile_options(relata_options INTERFACE -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local> -Wnon-virtual-dtor
                         -Woverloaded-virtual -Wimplicit-fallthrough)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees uninitialised members in every std::variant that holds a QString.
    target_compile_options(relata_options INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()
option(RELATA_WERROR "Treat warnings as errors" ON)
if(RELATA_WERROR AND NOT MSVC)
  target_compile_options(relata_options INTERFACE -Werror)
endif()

set(RELATA_SANITIZE "" CACHE STRING "Sanitizers, for instance address,undefined or thread")
if(RELATA_SANITIZE)
  add_compile_options(-fsanitize=${RELATA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${RELATA_SANITIZE})
endif()

# The page: the program as WebAssembly, and `dist/`, the whole static site around it.
set(CLAVES_PAGE_MAIN ${CMAKE_SOURCE_DIR}/web/main_wasm.cpp CACHE FILEPATH "The program of the page")

file(GLOB browser_sources CONFIGURE_DEPENDS web/platform_*.cpp web/storage_browser*.cpp web/storage_idbfs*.cpp)
file(GLOB bridges CONFIGURE_DEPENDS web/*.js)
add_executable(claves_page ${CLAVES_PAGE_MAIN} ${browser_sources})
target_link_libraries(claves_page PRIVATE claves_page_portable)
target_compile_options(claves_page PRIVATE -fno-exceptions -fno-rtti)
set(program ${CMAKE_BINARY_DIR}/program)
set_target_properties(claves_page PROPERTIES OUTPUT_NAME claves SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY ${program})
# Without ABORTING_MALLOC, an allocation that fails once the memory cannot grow answers null, which is an address like any
# other to WebAssembly: the program would write on over what lies there. So it ends, and the page says so.
set(in_a_page -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0
  -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sABORTING_MALLOC=1 -sFORCE_FILESYSTEM=1)
target_link_options(claves_page PRIVATE ${in_a_page} -sEXPORT_NAME=createClaves -sINITIAL_MEMORY=33554432
  -sINCOMING_MODULE_JS_API=['instantiateWasm','noExitRuntime'])
foreach(bridge IN LISTS bridges)
  target_link_options(claves_page PRIVATE "SHELL:--js-library ${bridge}")
endforeach()
set_target_properties(claves_page PROPERTIES LINK_DEPENDS "${bridges}")

# The typefaces, reduced to what is drawn.
set(assets ${CMAKE_SOURCE_DIR}/assets)
set(typefaces ${CMAKE_BINARY_DIR}/typefaces)
add_custom_command(OUTPUT ${typefaces}/icons.ttf
  COMMAND ${assets}/subset_typefaces.py ${CMAKE_SOURCE_DIR}/web/widgets/icons.def ${typefaces}
  DEPENDS ${assets}/subset_typefaces.py ${CMAKE_SOURCE_DIR}/web/widgets/icons.def ${assets}/package-lock.json
  COMMENT "Reducing the typefaces" VERBATIM)

file(GLOB shell_files CONFIGURE_DEPENDS shell/*.js shell/*.mjs shell/*.css shell/*.html shell/*.svg
  shell/*.webmanifest assets/words/*.words)
find_program(NODE node REQUIRED NO_CMAKE_FIND_ROOT_PATH)
set(dist ${CMAKE_SOURCE_DIR}/dist)
add_custom_command(OUTPUT ${dist}/service_worker.js
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/shell/assemble.mjs ${program} ${typefaces} ${CLAVES_IMGUI_DIR} ${dist}
  DEPENDS claves_page ${typefaces}/icons.ttf ${shell_files} LICENSE
  COMMENT "Assembling dist" VERBATIM)
add_custom_target(dist ALL DEPENDS ${dist}/service_worker.js)

# A page of nothing but saving, for tests/browser/storage_test.mjs.
set(storage_page ${CMAKE_BINARY_DIR}/storage_page)
set(mount ${CMAKE_SOURCE_DIR}/web/storage_idbfs.js)
add_executable(storage_page tests/browser/storage_page.cpp
  web/compaction.cpp web/outbox.cpp web/saving.cpp web/storage_idbfs.cpp)
target_link_libraries(storage_page PRIVATE claves_core)
target_compile_options(storage_page PRIVATE -fno-exceptions -fno-rtti)
set_target_properties(storage_page PROPERTIES SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY ${storage_page} LINK_DEPENDS ${mount})
target_link_options(storage_page PRIVATE
  ${in_a_page} -sEXPORTED_RUNTIME_METHODS=['ccall'] "SHELL:--js-library ${mount}")
file(MAKE_DIRECTORY ${storage_page})
foreach(file storage_page.html storage_page.js)
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/tests/browser/${file} ${storage_page}/${file} SYMBOLIC)
endforeach()

# What the methods compute, with SIMD (the page's own) and without, for tests/browser/fingerprints_test.mjs.
set(fingerprints ${CMAKE_SOURCE_DIR}/tests/core/methods)
add_executable(fingerprints_simd ${fingerprints}/fingerprints_main.cpp ${fingerprints}/fingerprints.cpp)
target_link_libraries(fingerprints_simd PRIVATE claves_core)
file(GLOB methods CONFIGURE_DEPENDS core/methods/*.cpp)
add_executable(fingerprints_plain ${fingerprints}/fingerprints_main.cpp ${fingerprints}/fingerprints.cpp ${methods})
target_link_libraries(fingerprints_plain PRIVATE claves_rules_of_the_house)
foreach(variant simd plain)
  set_target_properties(fingerprints_${variant} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fingerprints)
  target_link_options(fingerprints_${variant} PRIVATE -sENVIRONMENT=node -sALLOW_MEMORY_GROWTH=1)
endforeach()

add_subdirectory(${CMAKE_SOURCE_DIR}/tests/bench)

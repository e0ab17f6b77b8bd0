#!/bin/bash
cd /work/wt/print && PATH=$PWD/node_modules/.bin:$PATH exec node node_modules/jest/bin/jest.js --maxWorkers=1 "$@"

import { runNcalayer } from './processes/run-ncalayer';

void runNcalayer(process.argv.slice(2));

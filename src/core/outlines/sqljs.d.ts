declare module "sql.js/dist/sql-wasm-inline.js" {
  export type { Database, SqlValue } from "sql.js";
  export { default } from "sql.js";
}

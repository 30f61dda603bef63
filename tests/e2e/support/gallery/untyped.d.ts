declare module "draft-js";
declare module "react";
declare module "react-dom/client";
declare module "trix";

import { form, page } from "../desk-route.ts";

export const SIGN_IN_ROUTES = {
  begin: page("/desk/sign-in"),
  comeBack: page("/desk/signed-in"),
  signOut: form("/desk/sign-out"),
};

/** A form that was posted after its session had ended. */
export const KEPT_FORM_ROUTES = {
  form: page("/desk/kept/{form}"),
};

export function keptFormPath(form: string): string {
  return KEPT_FORM_ROUTES.form.path.replace("{form}", form);
}

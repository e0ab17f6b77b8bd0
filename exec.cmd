@rem Other shells have an exec of their own; package.json needs it, so that npm hands signals to the program itself.
@%*

evaluate(new File(basedir, '../../../src/it/git.groovy'))

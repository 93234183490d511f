package fr.edossier.tender;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.matrix.RoleMatrix;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@SuiteTest
class RoleMatrixTest implements RoleMatrix {}
